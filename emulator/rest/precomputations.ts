import { z } from 'zod';
import type { Clock } from '../clock';
import type { AppDescription, AppJqlFunction } from '../forge/app-description';
import type { JqlFunctionCall, JqlFunctionResult } from '../jql/field-registry';
import { answerMeaning, refusedCall } from './jql-function-answer';

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
  /** What a call stands for; null when no function of the app has that name. */
  resultOf(call: JqlFunctionCall): JqlFunctionResult | null;
  /** Whether the app has to be asked before anybody can tell what a call stands for. */
  isUnasked(call: JqlFunctionCall): boolean;
  /** Asks the app. Who asks while somebody else does waits for the same answer. */
  ask(call: JqlFunctionCall): Promise<void>;
  /** Those that Jira still keeps. */
  all(): readonly Precomputation[];
  /** Replaces a result; false when there is no such precomputation. */
  update(id: string, result: JqlFunctionResult): boolean;
  /** Grows with every answer and every update. */
  revision(): number;
  exportState(): unknown;
  /** Takes what `exportState` gave, as far as the app still has the functions. */
  importState(state: unknown): void;
}

/** Unused for a week, a precomputation is removed. @see https://developer.atlassian.com/cloud/jira/platform/jql-functions/ */
const KEPT_UNUSED_MS = 7 * 24 * 60 * 60 * 1000;
/** The answer of a function that failed is asked for again after that. */
const FAILURE_KEPT_MS = 60_000;

const resultSchema = z.union([
  z.object({ ok: z.literal(true), jql: z.string() }),
  z.object({ ok: z.literal(false), errorMessage: z.string() }),
]);
const stateSchema = z.array(
  z.object({
    id: z.string(),
    functionKey: z.string(),
    call: z.object({
      field: z.string(),
      types: z.array(z.string()),
      operator: z.string(),
      functionName: z.string(),
      args: z.array(z.string()),
    }),
    result: resultSchema,
    createdMs: z.number(),
    updatedMs: z.number(),
    usedMs: z.number(),
  }),
);

/** One call is told from another by function, field, operator and arguments. */
function keyOf({ functionName, field, operator, args }: JqlFunctionCall): string {
  return JSON.stringify([functionName.toLowerCase(), field, operator, args]);
}

/** Builds the precomputations of one app; none is asked while it is not installed. */
export function createPrecomputations(
  clock: Clock,
  installed: () => Pick<AppDescription, 'name' | 'jqlFunctions'> | null,
  invoke: InvokeJqlFunction,
  nextId: () => string,
): Precomputations {
  const functions = (): readonly AppJqlFunction[] => installed()?.jqlFunctions ?? [];
  const known = new Map<string, Precomputation>();
  const failed = new Map<string, { readonly result: JqlFunctionResult; readonly untilMs: number }>();
  const asking = new Map<string, Promise<void>>();
  let revision = 0;
  const findFunction = (name: string): AppJqlFunction | undefined =>
    functions().find((each) => each.name.toLowerCase() === name.toLowerCase());
  const isKept = ({ usedMs }: Precomputation): boolean => clock.nowMs() - usedMs < KEPT_UNUSED_MS;
  const put = (key: string, precomputation: Precomputation): void => {
    known.set(key, precomputation);
    revision += 1;
  };
  const storedFor = (call: JqlFunctionCall): JqlFunctionResult | null => {
    const key = keyOf(call);
    const kept = known.get(key);
    if (kept && isKept(kept)) return kept.result;
    const failure = failed.get(key);
    return failure && failure.untilMs > clock.nowMs() ? failure.result : null;
  };
  const askNow = async (found: AppJqlFunction, asked: JqlFunctionCall): Promise<void> => {
    const id = nextId();
    const call = { ...asked, functionName: found.name };
    const clause = {
      field: call.field,
      type: call.types,
      operator: call.operator,
      functionName: call.functionName,
      arguments: call.args,
    };
    const said = await invoke(found, { precomputationId: id, clause });
    const { result, isStored } = answerMeaning(said, found.name, installed()?.name ?? '');
    const nowMs = clock.nowMs();
    const times = { createdMs: nowMs, updatedMs: nowMs, usedMs: nowMs };
    if (isStored) put(keyOf(call), { id, functionKey: found.key, call, result, ...times });
    else failed.set(keyOf(call), { result, untilMs: nowMs + FAILURE_KEPT_MS });
  };

  return {
    resultOf(call) {
      const found = findFunction(call.functionName);
      if (!found) return null;
      const refusal = refusedCall(found, call);
      if (refusal !== null) return { ok: false, errorMessage: refusal };
      const result = storedFor(call);
      if (result === null)
        return {
          ok: false,
          errorMessage: `not simulated: JQL function '${found.name}' before its app was asked`,
        };
      const kept = known.get(keyOf(call));
      // Being used is nothing that has to be saved at once.
      if (kept) known.set(keyOf(call), { ...kept, usedMs: clock.nowMs() });
      return result;
    },
    isUnasked(call) {
      const found = findFunction(call.functionName);
      return found !== undefined && refusedCall(found, call) === null && storedFor(call) === null;
    },
    async ask(call) {
      const found = findFunction(call.functionName);
      if (!found) return;
      const key = keyOf(call);
      const underway = asking.get(key) ?? askNow(found, call).finally(() => asking.delete(key));
      asking.set(key, underway);
      await underway;
    },
    all: () => [...known.values()].filter(isKept),
    update(id, result) {
      const found = [...known].find(([, each]) => each.id === id && isKept(each));
      if (!found) return false;
      put(found[0], { ...found[1], result, updatedMs: clock.nowMs() });
      return true;
    },
    revision: () => revision,
    exportState: () => [...known.values()].filter(isKept),
    importState(state) {
      for (const each of stateSchema.parse(state))
        if (functions().some(({ key }) => key === each.functionKey)) put(keyOf(each.call), each);
    },
  };
}
