import { listOf, objectOf, oneOf, parse, text } from '../adapters/shape';
import { composeJql } from '../compose';
import { answerJqlFunction, JQL_FUNCTIONS } from '../usecases/answer-jql-function';
import { logFault } from './reply';

const call = objectOf({
  clause: objectOf({
    functionName: oneOf(...JQL_FUNCTIONS),
    operator: text,
    arguments: listOf(text),
  }),
});

/** What Jira puts in the place of the function, or an error that it shows to whoever searches. */
type JqlFunctionAnswer = { readonly jql: string } | { readonly error: string };

/**
 * A JQL function of the app is asked for the query that it stands for.
 * @see https://developer.atlassian.com/cloud/jira/platform/jql-functions/
 */
export async function jqlFunction(request: unknown): Promise<JqlFunctionAnswer> {
  const asked = parse(call, request);
  if (!asked) throw new Error('The call of a JQL function is not of the documented shape.');
  const { functionName: name, operator, arguments: args } = asked.clause;
  try {
    const isNegated = operator.toLowerCase() !== 'in';
    const answer = await answerJqlFunction(await composeJql(), { name, isNegated, args });
    return answer.ok ? { jql: answer.jql } : { error: answer.error };
  } catch (error) {
    logFault(`jql ${name}`, error);
    throw error;
  }
}
