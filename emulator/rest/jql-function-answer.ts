import { z } from 'zod';
import type { AppJqlFunction } from '../forge/app-description';
import type { JqlFunctionCall, JqlFunctionResult } from '../jql/field-registry';
import { fragmentProblem, type FragmentProblem } from '../jql/fragment';
import { JQL_LIMITS } from '../jql/limits';

const answerSchema = z.union([
  z.object({ jql: z.string() }),
  z.object({ error: z.string(), storeErrorAsPrecomputation: z.boolean().default(false) }),
]);

/** What the answer of a function means, and whether Jira keeps it until the app changes it. */
export interface AnswerMeaning {
  readonly result: JqlFunctionResult;
  readonly isStored: boolean;
}

/**
 * Reads what a JQL function of an app answered; null stands for one that failed. The words about a function that
 * failed and about JQL that is none are assumed, those about too many values documented.
 * @see https://developer.atlassian.com/cloud/jira/platform/jql-functions/
 */
export function answerMeaning(said: unknown, functionName: string, appName: string): AnswerMeaning {
  const parsed = answerSchema.safeParse(said);
  if (!parsed.success) return refused(`The function '${functionName}' could not be evaluated by its app.`);
  if ('error' in parsed.data)
    return {
      result: { ok: false, errorMessage: parsed.data.error },
      isStored: parsed.data.storeErrorAsPrecomputation,
    };
  const problem = fragmentProblem(parsed.data.jql, 'answered');
  if (problem === null) return { result: { ok: true, jql: parsed.data.jql }, isStored: true };
  return refused(`Function '${functionName}' provided by '${appName}' ${saidOf(problem)}`);
}

function saidOf(problem: FragmentProblem): string {
  return problem.code === 'TOO_LONG_VALUES_LIST'
    ? `has returned more than the maximum of ${JQL_LIMITS.fragmentValues} values for this JQL fragment.`
    : `has returned a JQL fragment that is not valid: ${problem.message}`;
}

function refused(errorMessage: string): AnswerMeaning {
  return { result: { ok: false, errorMessage }, isStored: false };
}

/** Why Jira refuses a call without asking the app; null when it asks. */
export function refusedCall(
  found: AppJqlFunction,
  { args, operator, field, types }: JqlFunctionCall,
): string | null {
  const needed = found.arguments.filter(({ isRequired }) => isRequired).length;
  if (args.length < needed || args.length > found.arguments.length)
    return `Function '${found.name}' expected between ${needed} and ${found.arguments.length} arguments but received ${args.length}.`;
  if (!found.types.some((type) => types.includes(type)))
    return `A value provided by the function '${found.name}' is invalid for the field '${field}'.`;
  return found.operators.includes(operator)
    ? null
    : `The operator '${operator}' is not supported by the function '${found.name}'.`;
}
