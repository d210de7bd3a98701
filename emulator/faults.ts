import { z } from 'zod';

const matcher = {
  /** Part of what it meets: `POST /rest/api/3/app/field`, `transaction`, `avi:jira:created:issue`. Absent: everything. */
  match: z.string().optional(),
  /** How many it lets pass first. */
  after: z.number().int().min(0).default(0),
  /** How many it strikes, after those. */
  times: z.number().int().min(1).default(1_000_000),
  /** Strikes with this chance, drawn from the seed. */
  chance: z.number().min(0).max(1).default(1),
};

const faultSchema = z.discriminatedUnion('at', [
  /** A REST call of the app or of a person. */
  z.strictObject({
    at: z.literal('rest'),
    ...matcher,
    do: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('rateLimit'),
        reason: z.enum([
          'jira-quota-global-based',
          'jira-quota-tenant-based',
          'jira-burst-based',
          'jira-per-issue-on-write',
        ]),
        retryAfterSeconds: z.number().int().min(0).default(5),
      }),
      z.strictObject({
        kind: z.literal('serverError'),
        status: z.number().int().min(500).max(599).default(503),
      }),
      z.strictObject({ kind: z.literal('slow'), delayMs: z.number().int().min(0) }),
      z.strictObject({ kind: z.literal('crashAfter') }),
    ]),
  }),
  /** A call of the app's storage. */
  z.strictObject({
    at: z.literal('storage'),
    ...matcher,
    do: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('rateLimit') }),
      z.strictObject({ kind: z.literal('serverError') }),
      z.strictObject({ kind: z.literal('crashBefore') }),
      z.strictObject({ kind: z.literal('crashAfter') }),
    ]),
  }),
  /** A product event on its way to the app. */
  z.strictObject({
    at: z.literal('event'),
    ...matcher,
    do: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('lose') }),
      z.strictObject({ kind: z.literal('duplicate') }),
      z.strictObject({ kind: z.literal('delay'), seconds: z.number().min(0).max(180) }),
    ]),
  }),
  /** Queries of the app's storage go on seeing it as it was when the plan was made. */
  z.strictObject({ at: z.literal('query'), do: z.strictObject({ kind: z.literal('stale') }) }),
  /** JQL goes on seeing issues as they were when the plan was made, until a change is that old. */
  z.strictObject({
    at: z.literal('search'),
    do: z.strictObject({ kind: z.literal('lag'), seconds: z.number().min(0) }),
  }),
]);

/** What `POST /__site/faults` and `--faults FILE` take. */
export const faultPlanSchema = z.strictObject({
  seed: z.number().int().default(1),
  faults: z.array(faultSchema),
});
export type FaultPlan = z.input<typeof faultPlanSchema>;
type Fault = z.infer<typeof faultSchema>;
type StrikingFault = Extract<Fault, { chance: number }>;
type FaultAt<Place extends Fault['at']> = Extract<Fault, { at: Place }>['do'];
export type RestFault = FaultAt<'rest'>;
export type StorageFault = FaultAt<'storage'>;
export type EventFault = FaultAt<'event'>;

/** Strikes where a plan says so; the same plan strikes the same calls. */
export interface Faults {
  /** Replaces the plan; an empty one ends all faults. */
  plan(plan: FaultPlan): void;
  /** What strikes a REST call, e.g. `app POST /rest/api/3/app/field/value`. */
  strikeRest(call: string): RestFault | null;
  /** What strikes a storage call, e.g. `transaction`. */
  strikeStorage(operation: string): StorageFault | null;
  /** What strikes an event, e.g. `avi:jira:created:issue`. */
  strikeEvent(eventType: string): EventFault | null;
  /** Whether queries of the storage are stale. */
  hasStaleQueries(): boolean;
  /** How long the search index is behind, in milliseconds. */
  searchLagMs(): number;
}

/** Builds a site without faults. */
export function createFaults(): Faults {
  let armed: { readonly fault: StrikingFault; met: number; struck: number }[] = [];
  let views: readonly Fault[] = [];
  let random = randomFrom(1);
  const hits = (each: (typeof armed)[number], subject: string): boolean => {
    const { fault } = each;
    if (!subject.includes(fault.match ?? '')) return false;
    each.met += 1;
    if (each.met <= fault.after || each.struck >= fault.times || random() >= fault.chance) return false;
    each.struck += 1;
    return true;
  };
  return {
    plan(plan) {
      const { seed, faults } = faultPlanSchema.parse(plan);
      random = randomFrom(seed);
      armed = faults.filter((fault) => 'chance' in fault).map((fault) => ({ fault, met: 0, struck: 0 }));
      views = faults;
    },
    strikeRest(call) {
      for (const each of armed) if (each.fault.at === 'rest' && hits(each, call)) return each.fault.do;
      return null;
    },
    strikeStorage(operation) {
      for (const each of armed)
        if (each.fault.at === 'storage' && hits(each, operation)) return each.fault.do;
      return null;
    },
    strikeEvent(eventType) {
      for (const each of armed) if (each.fault.at === 'event' && hits(each, eventType)) return each.fault.do;
      return null;
    },
    hasStaleQueries: () => views.some(({ at }) => at === 'query'),
    searchLagMs: () =>
      Math.max(0, ...views.map((fault) => (fault.at === 'search' ? fault.do.seconds * 1000 : 0))),
  };
}

/** Small seeded generator (mulberry32): numbers from 0 to below 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
