import type { EntityDefinition } from '../../../emulator/kvs/entity-definition';
import { createKvs, type Kvs } from '../../../emulator/kvs/kvs';

/** A vote with a version for optimistic locking, and a review to query by stage. */
export const ENTITIES: EntityDefinition[] = [
  {
    name: 'review',
    attributes: {
      stage: { type: 'string' },
      round: { type: 'integer' },
      score: { type: 'float' },
      open: { type: 'boolean' },
      notes: { type: 'any' },
      version: { type: 'integer' },
    },
    indexes: ['round', { name: 'by-stage', partition: ['stage'], range: ['round'] }],
  },
];

/** A storage, its clock, and Atlassian's own client talking to it. */
export interface Bench {
  readonly kvs: Kvs;
  view: 'fresh' | 'stale';
  atMs: number;
}

/** Makes the globals that `@forge/kvs` reads answer from an in-memory storage. */
export function connect(): Bench {
  const bench: { kvs: Kvs; view: 'fresh' | 'stale'; atMs: number } = {
    kvs: null as never,
    view: 'fresh',
    atMs: 1_000_000,
  };
  bench.kvs = createKvs({
    nowMs: () => bench.atMs,
    entities: ENTITIES,
    get queryView() {
      return bench.view;
    },
  });
  const globals = globalThis as unknown as Record<string, unknown>;
  globals['__forge_runtime__'] = {};
  globals['__forge_fetch__'] = async (_meta: unknown, path: string, init: { body: string }) => {
    const answer = bench.kvs.handle(path, JSON.parse(init.body));
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
    });
  };
  return bench;
}

/** The error code a client call ends with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'no error';
}
