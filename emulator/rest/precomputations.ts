import { z } from 'zod';
import type { Clock } from '../clock';
import type { AppJqlFunction } from '../forge/app-description';
import type { JqlFunctionCall, JqlFunctionResult } from '../jql/field-registry';

/** What an app said a call of its JQL function stands for; kept until the app changes it. */
export interface Precomputation {
  readonly id: string;
  /** Module key of the function. */
  readonly functionKey: string;
  readonly call: JqlFunctionCall;
  readonly result: JqlFunctionResult;
  readonly createdMs: number;
  readonly updatedMs: number;
  readonly usedMs: number;
}

/** Runs a function of the app; null when it failed. */
export type InvokeJqlFunction = (jqlFunction: AppJqlFunction, payload: unknown) => Promise<unknown>;

/** The app's JQL functions, each call of which is asked of the app once. */
export interface Precomputations {
  /** What a call stands for; null when no function of the app has that name. A call not asked yet is remembered. */
  resultOf(call: JqlFunctionCall): JqlFunctionResult | null;
  /** Asks the app for every remembered call. Says whether there was any. */
  askPending(): Promise<boolean>;
  all(): readonly Precomputation[];
  /** Replaces a result; false when there is no such precomputation. */
  update(id: string, result: JqlFunctionResult): boolean;
}

/** Unused for a week, a precomputation is removed. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-jql-function/ */
const KEPT_UNUSED_MS = 7 * 24 * 60 * 60 * 1000;
/** The answer of a function that failed is asked for again after that. */
const FAILURE_KEPT_MS = 60_000;

const answerSchema = z.union([
  z.object({ jql: z.string() }),
  z.object({ error: z.string(), storeErrorAsPrecomputation: z.boolean().default(false) }),
]);

/** Builds the precomputations of one app. */
export function createPrecomputations(
  clock: Clock,
  functions: readonly AppJqlFunction[],
  invoke: InvokeJqlFunction,
  nextId: () => string,
): Precomputations {
  const known = new Map<string, Precomputation>();
  const failed = new Map<string, { readonly result: JqlFunctionResult; readonly untilMs: number }>();
  const pending = new Map<string, JqlFunctionCall>();
  const keyOf = (call: JqlFunctionCall): string =>
    JSON.stringify([call.functionName.toLowerCase(), call.field, call.operator, call.args]);
  const findFunction = (name: string): AppJqlFunction | undefined =>
    functions.find((each) => each.name.toLowerCase() === name.toLowerCase());

  const refusalOf = (found: AppJqlFunction, call: JqlFunctionCall): string | null => {
    const needed = found.arguments.filter(({ isRequired }) => isRequired).length;
    if (call.args.length < needed || call.args.length > found.arguments.length)
      return `Function '${found.name}' expected between ${needed} and ${found.arguments.length} arguments but received ${call.args.length}.`;
    return found.operators.includes(call.operator.toLowerCase())
      ? null
      : `The operator '${call.operator}' is not supported by the function '${found.name}'.`;
  };
  const ask = async (key: string, call: JqlFunctionCall): Promise<void> => {
    const found = findFunction(call.functionName);
    if (!found) return;
    const id = nextId();
    const clause = {
      field: call.field,
      type: found.types,
      operator: call.operator,
      functionName: found.name,
      arguments: call.args,
    };
    const parsed = answerSchema.safeParse(await invoke(found, { precomputationId: id, clause }));
    const nowMs = clock.nowMs();
    const message = `The function '${found.name}' could not be evaluated by its app.`;
    const result: JqlFunctionResult = !parsed.success
      ? { ok: false, errorMessage: message }
      : 'jql' in parsed.data
        ? { ok: true, jql: parsed.data.jql }
        : { ok: false, errorMessage: parsed.data.error };
    const isKept =
      result.ok || (parsed.success && 'error' in parsed.data && parsed.data.storeErrorAsPrecomputation);
    if (isKept)
      known.set(key, {
        id,
        functionKey: found.key,
        call,
        result,
        createdMs: nowMs,
        updatedMs: nowMs,
        usedMs: nowMs,
      });
    else failed.set(key, { result, untilMs: nowMs + FAILURE_KEPT_MS });
  };

  return {
    resultOf(call) {
      const found = findFunction(call.functionName);
      if (!found) return null;
      const refusal = refusalOf(found, call);
      if (refusal !== null) return { ok: false, errorMessage: refusal };
      const key = keyOf(call);
      const nowMs = clock.nowMs();
      const kept = known.get(key);
      if (kept && nowMs - kept.usedMs < KEPT_UNUSED_MS) {
        known.set(key, { ...kept, usedMs: nowMs });
        return kept.result;
      }
      known.delete(key);
      const failure = failed.get(key);
      if (failure && failure.untilMs > nowMs) return failure.result;
      pending.set(key, call);
      return {
        ok: false,
        errorMessage: `not simulated: JQL function '${found.name}' before its app was asked`,
      };
    },
    async askPending() {
      const calls = [...pending];
      pending.clear();
      await Promise.all(calls.map(([key, call]) => ask(key, call)));
      return calls.length > 0;
    },
    all: () => [...known.values()],
    update(id, result) {
      const found = [...known].find(([, each]) => each.id === id);
      if (!found) return false;
      known.set(found[0], { ...found[1], result, updatedMs: clock.nowMs() });
      return true;
    },
  };
}
