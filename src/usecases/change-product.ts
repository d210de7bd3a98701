import { canonicalJson, sealEvents, type ChainHead, type Hash } from '../domain/dossier/chain';
import type { Command } from '../domain/dossier/command';
import { decide } from '../domain/dossier/decide/decide';
import type {
  CommandRefusalCode,
  Decision,
  DecisionContext,
  Prepared,
  RefusalFacts,
} from '../domain/dossier/decide/decision';
import type { DossierEvent } from '../domain/dossier/event';
import { evolve } from '../domain/dossier/evolve';
import { newDossier, type DossierState } from '../domain/dossier/state';
import type { AccountId } from '../domain/ids';
import { approvalOf } from '../domain/review/current-review';
import { conditionsOf } from '../domain/review/open-conditions';
import { meaningOfStatus } from '../domain/settings';
import { findFact } from '../domain/process/process-definition';
import type { Projection } from '../domain/projection/field-values';
import { isReplacementCarried } from '../domain/retirement/replacement';
import type { Clock, Dossier, Dossiers, Fields, GateSentences, Queue, Watched } from '../ports';
import { addMails } from './add-mails';
import type { Product } from './locate-product';
import { isGateToBeClosed, projectProduct, writeProjection } from './write-projection';

export interface ChangeDeps {
  readonly dossiers: Dossiers;
  readonly fields: Fields;
  readonly queue: Queue;
  readonly sentences: GateSentences;
  readonly clock: Clock;
  readonly hash: Hash;
}

/** Who an event says moved an issue, and to which status: believed only while the issue still stands there. */
export interface Mover {
  readonly account: AccountId;
  readonly toStatusId: string;
}

/** What a person asked for, once: the same id again does nothing twice. */
export interface Request {
  readonly id: string;
  /** Null when the app follows what Jira says. */
  readonly actor: AccountId | null;
  readonly command: Command;
  readonly administersProject: boolean;
  readonly canEdit: boolean;
  /** Active people by department or role, where the command needs them. */
  readonly members: Readonly<Record<string, readonly AccountId[]>>;
  /** What was looked up for the command. */
  readonly prepared?: Prepared;
  /** Other dossiers on which it rests. */
  readonly watched?: readonly Watched[];
}

/** What the app itself tells a dossier. */
export function ownRequest(clock: Clock, command: Command): Request {
  return {
    id: `app:${clock.now()}:${canonicalJson(command)}`,
    actor: null,
    command,
    administersProject: false,
    canEdit: false,
    members: {},
  };
}

/** A product as it stands after a use case. */
export interface Settled {
  readonly ok: true;
  readonly product: Product;
  readonly dossier: Dossier;
  readonly projection: Projection;
}

export type ChangeRefusal = {
  readonly ok: false;
  readonly code: CommandRefusalCode | 'COMMAND_REUSED' | 'BUSY';
  readonly facts?: RefusalFacts;
};

export type Changed =
  | (Settled & {
      /** False when the dossier moved on while Jira was written: what Jira shows may be older than it. */
      readonly isSettled: boolean;
    })
  | ChangeRefusal
  /** Somebody else changed the dossier first: nothing of this attempt is in it. */
  | { readonly ok: false; readonly code: 'LOST' };

/** Clicks are repeated within seconds; fifty commands reach back far enough. */
const MAX_REMEMBERED_COMMANDS = 50;
/** A department is reminded once in this time. */
const HOURS_BETWEEN_NUDGES = 24;

const unwritten: Dossier = {
  version: 0,
  revision: 0,
  state: newDossier,
  chain: { sequence: 0, hash: '' },
  commands: [],
  mails: [],
  isDirty: false,
};

/**
 * Brings the dossier up to the live issue, carries out what a person asked for, and shows the result in Jira.
 * A gate that gets stricter does so in Jira before the change is committed, one that gets laxer does so after:
 * whatever breaks in between, the gate is never open when it should not be.
 * @param mover who moved the issue to its status, when known
 */
export async function changeProduct(
  deps: ChangeDeps,
  product: Product,
  mover: Mover | null,
  request: Request | null,
): Promise<Changed> {
  const seen = product.dossier;
  const current = seen ?? unwritten;
  const repeated = findRepeated(current, request);
  if (repeated === 'another') return { ok: false, code: 'COMMAND_REUSED' };
  const asked = repeated ? null : request;
  const decided = decideAll(deps, product, current, mover, asked);
  // A refused command changes nothing; what the issue says by itself is recorded by the next event or opening.
  if (!decided.ok) return decided;
  const { steps, at, state } = decided;
  if (steps.length === 0) {
    const projection = projectProduct(deps, product, current);
    if (current.isDirty) await wakeAfterCrash(deps, product, current, projection);
    const isSettled = seen ? await showInJira(deps, product, seen, projection) : true;
    await wakeMailer(deps, product, current);
    return { ok: true, product, dossier: current, projection, isSettled };
  }
  const recorded = steps.reduce<ReturnType<typeof sealEvents>>(
    (before, { event, actor }) => [
      ...before,
      ...sealEvents(headAfter(current.chain, before), [event], { actor, at }, deps.hash),
    ],
    [],
  );
  const chain = headAfter(current.chain, recorded);
  const next: Dossier = {
    version: current.version + 1,
    revision: current.revision + 1,
    state,
    chain,
    commands: remember(current, asked),
    mails: addMails(deps, product, current, steps, { state, chain }, at),
    isDirty: true,
  };
  const projection = projectProduct(deps, product, next);
  const isToBeClosed = isGateToBeClosed(product, projection);
  if (isToBeClosed && !(await writeProjection(deps, product, projection)).ok)
    return { ok: false, code: 'BUSY' };
  if (!(await deps.dossiers.commit(product.issue.id, seen, next, recorded, at, asked?.watched)))
    return { ok: false, code: 'LOST' };
  // Before the note that Jira shows it: a process that dies in between leaves the dossier dirty, which wakes them again.
  await Promise.all([wakeMailer(deps, product, next), wakeAfterSteps(deps, product, steps)]);
  const isSettled = isToBeClosed
    ? await noteShown(deps, product, next)
    : await showInJira(deps, product, next, projection);
  return { ok: true, product, dossier: next, projection, isSettled };
}

/**
 * Heals what Jira shows: after a crash, after late events, and when files came or went.
 * Fields have no compare-and-set, so whoever wrote looks afterwards whether the dossier is still the same.
 * @returns false when it is not
 */
async function showInJira(
  deps: ChangeDeps,
  product: Product,
  dossier: Dossier,
  projection: Projection,
): Promise<boolean> {
  const written = await writeProjection(deps, product, projection);
  if (!written.ok) {
    // The dossier stays dirty, and whoever comes next, or this job, shows it.
    await deps.queue.refresh(product.issue.id, written.retryAfterSeconds);
    return true;
  }
  if (dossier.isDirty) return noteShown(deps, product, dossier);
  return (
    'isUnchanged' in written || (await deps.dossiers.load(product.issue.id))?.version === dossier.version
  );
}

/** Notes that Jira shows this version; false when the dossier has moved on. */
async function noteShown(deps: ChangeDeps, { issue }: Product, shown: Dossier): Promise<boolean> {
  let head: Dossier | null = shown;
  while (head && head.version === shown.version) {
    if (!head.isDirty) return true;
    const clean: Dossier = { ...head, revision: head.revision + 1, isDirty: false };
    if (await deps.dossiers.commit(issue.id, head, clean, [], deps.clock.now())) return true;
    // Only its mails changed, or a whole new version came: the head says which.
    head = await deps.dossiers.load(issue.id);
  }
  return false;
}

async function wakeMailer({ queue }: ChangeDeps, { issue }: Product, { mails }: Dossier): Promise<void> {
  if (mails.some(({ state }) => state === 'pending')) await queue.sendMails(issue.id);
}

/**
 * Work that what has just happened asks for: conditions want their issues, an approved product moves on, Jira learns of a
 * replacement.
 */
async function wakeAfterSteps(
  { queue }: ChangeDeps,
  { issue, settings, process }: Product,
  steps: readonly Step[],
): Promise<void> {
  for (const { event } of steps) {
    if (event.type === 'factSet' && findFact(process, event.data.fact)?.value.kind === 'product')
      await queue.carryReplacement(issue.id);
    if (event.type !== 'reviewDecided') continue;
    const { gate, outcome, conditions } = event.data;
    if (conditions.length > 0) await queue.carryConditions(issue.id);
    const isGo = outcome === 'go' || outcome === 'conditionalGo';
    if (isGo && settings.movesOn.includes(gate)) await queue.moveOn(issue.id);
  }
}

/** Work that a decision asked for may have been lost with the process that made it; asking twice does no harm. */
async function wakeAfterCrash(
  { queue }: ChangeDeps,
  { issue, settings, process }: Product,
  { state }: Dossier,
  { gate, review }: Projection,
): Promise<void> {
  if (!isReplacementCarried(process, state)) await queue.carryReplacement(issue.id);
  const isCarried = conditionsOf(state).every(
    ({ condition }) => condition.issueId !== null || condition.waiver !== null,
  );
  if (!isCarried) await queue.carryConditions(issue.id);
  const isApproved = review !== null && approvalOf(review) === 'approved';
  if (gate && isApproved && settings.movesOn.includes(gate.key)) await queue.moveOn(issue.id);
}

/** An event with the person behind it and the state before it. */
export interface Step {
  readonly event: DossierEvent;
  readonly actor: AccountId | null;
  readonly before: DossierState;
}

type Decided =
  | { readonly ok: true; readonly steps: readonly Step[]; readonly state: DossierState; readonly at: string }
  | Extract<Decision, { ok: false }>;

/** First what the status says, then what the files say, then, on that, what the person asked for. */
function decideAll(
  deps: ChangeDeps,
  product: Product,
  current: Dossier,
  mover: Mover | null,
  request: Request | null,
): Decided {
  const { issue, binding, settings, process, processVersion, formerProcess } = product;
  const at = deps.clock.now();
  const steps: Step[] = [];
  let state = current.state;
  const run = (command: Parameters<typeof decide>[0], actor: AccountId | null): Decision => {
    const context: DecisionContext = {
      process,
      processVersion,
      formerProcess,
      state,
      files: issue.files,
      versions: issue.versions,
      holders: settings.holders,
      actor,
      remindedSince: deps.clock.hoursAgo(HOURS_BETWEEN_NUDGES),
      now: at,
      today: at.slice(0, 'YYYY-MM-DD'.length),
      dateAfter: (days) => deps.clock.daysAhead(days),
      dueAfter: (days) => deps.clock.workingDaysAhead(days),
      membersOf: (role) => request?.members[role] ?? [],
      administersProject: request?.administersProject ?? false,
      canEdit: request?.canEdit ?? false,
      prepared: request?.prepared ?? {},
      nextSequence: current.chain.sequence + steps.length + 1,
    };
    const decision = decide(command, context);
    for (const event of decision.ok ? decision.events : []) {
      steps.push({ event, actor, before: state });
      state = evolve(state, event, { by: actor, at });
    }
    return decision;
  };
  const meaning = meaningOfStatus(binding, issue.statusId);
  const movedBy = mover?.toStatusId === issue.statusId ? mover.account : null;
  if (meaning)
    run(
      {
        type: 'followStatus',
        statusId: issue.statusId,
        projectId: issue.projectId,
        meaning,
        since: issue.statusSince,
      },
      movedBy,
    );
  run({ type: 'followFiles' }, null);
  const decision = request ? run(request.command, request.actor) : null;
  return decision && !decision.ok ? decision : { ok: true, steps, state, at };
}

function headAfter(head: ChainHead, recorded: ReturnType<typeof sealEvents>): ChainHead {
  const last = recorded.at(-1);
  return last ? { sequence: last.sequence, hash: last.hash } : head;
}

/** Whether a dossier has carried out a request before. */
export function isRepeated(dossier: Dossier | null, { id }: Request): boolean {
  return dossier?.commands.some((each) => each.id === id) ?? false;
}

function findRepeated(dossier: Dossier, request: Request | null): 'same' | 'another' | null {
  const found = request && dossier.commands.find(({ id }) => id === request.id);
  if (!found) return null;
  return found.digest === digestOf(request) ? 'same' : 'another';
}

function remember(dossier: Dossier, request: Request | null): Dossier['commands'] {
  if (!request) return dossier.commands;
  const command = { id: request.id, digest: digestOf(request) };
  return [...dossier.commands, command].slice(-MAX_REMEMBERED_COMMANDS);
}

/** Tells one person's click from another's, and from another click of the same person. */
function digestOf({ actor, command }: Request): string {
  return canonicalJson({ actor, command });
}
