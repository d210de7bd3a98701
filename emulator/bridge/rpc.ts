/** Answers one operation that the other end calls. */
export type Answer = (op: string, payload: unknown) => unknown;

/** One end of a connection between a Custom UI frame and the page around it. */
export interface RpcEnd {
  readonly call: (op: string, payload?: unknown) => Promise<unknown>;
  /** Takes a message of the other end; anything else is ignored. */
  readonly receive: (message: unknown) => void;
}

type Message =
  | {
      readonly forge: 1;
      readonly kind: 'call';
      readonly id: number;
      readonly op: string;
      readonly payload: unknown;
    }
  | {
      readonly forge: 1;
      readonly kind: 'run';
      readonly id: number;
      readonly run: number;
      readonly args: unknown;
    }
  | { readonly forge: 1; readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly forge: 1; readonly kind: 'error'; readonly id: number; readonly message: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Calls over `postMessage`. Functions cannot be posted, so both ends send a number for each
 * and the receiver gets a function that calls back.
 */
export function createRpc(post: (message: unknown) => void, answer: Answer): RpcEnd {
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const pack = (value: unknown): unknown => {
    if (typeof value === 'function') {
      functions.set((last += 1), value as (...args: unknown[]) => unknown);
      return { __forgeFunction: last };
    }
    return mapPlain(value, pack);
  };

  const unpack = (value: unknown): unknown => {
    if (isPlain(value) && typeof value['__forgeFunction'] === 'number') {
      const run = value['__forgeFunction'];
      return (...args: unknown[]) => ask((id) => ({ forge: 1, kind: 'run', id, run, args: pack(args) }));
    }
    return mapPlain(value, unpack);
  };

  const ask = (message: (id: number) => Message): Promise<unknown> => {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      post(message(id));
    });
  };

  const reply = async (id: number, work: () => unknown): Promise<void> => {
    try {
      post({ forge: 1, kind: 'result', id, value: pack(await work()) } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      post({ forge: 1, kind: 'error', id, message } satisfies Message);
    }
  };

  const settle = (id: number): Waiting | undefined => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    return waiter;
  };

  return {
    call: (op, payload) => ask((id) => ({ forge: 1, kind: 'call', id, op, payload: pack(payload) })),
    receive: (message) => {
      if (!isMessage(message)) return;
      if (message.kind === 'result') settle(message.id)?.resolve(unpack(message.value));
      else if (message.kind === 'error') settle(message.id)?.reject(new Error(message.message));
      else if (message.kind === 'call')
        void reply(message.id, () => answer(message.op, unpack(message.payload)));
      else void reply(message.id, () => runFunction(functions, message.run, unpack(message.args)));
    },
  };
}

function runFunction(
  functions: ReadonlyMap<number, (...args: unknown[]) => unknown>,
  run: number,
  args: unknown,
): unknown {
  const target = functions.get(run);
  if (target === undefined || !Array.isArray(args))
    throw new Error(`No function ${run} on this side of the bridge.`);
  return target(...(args as unknown[]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function mapPlain(value: unknown, map: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, map(inner)]));
}

function isMessage(value: unknown): value is Message {
  return (
    isPlain(value) &&
    value['forge'] === 1 &&
    typeof value['kind'] === 'string' &&
    typeof value['id'] === 'number'
  );
}
