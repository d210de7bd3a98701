import { canonicalJson, sealEvents, type ChainHead, type Hash } from '../domain/dossier/chain';
import { decide, type Command, type CommandRefusalCode, type Decision } from '../domain/dossier/decide';
import type { DossierEvent, RecordedEvent } from '../domain/dossier/event';
import { evolve, newDossier } from '../domain/dossier/state';
import type { AccountId } from '../domain/ids';
import type { ProcessDefinition } from '../domain/process/process-definition';
import type { Projection } from '../domain/projection/field-values';
import { meaningOfStatus } from '../domain/settings';
import type { Clock, Dossier, Dossiers, Fields, GateSentences } from '../ports';
import type { Product } from './locate-product';
import { projectProduct, writeProjection } from './write-projection';

export interface ChangeDeps {
  readonly process: ProcessDefinition;
  readonly dossiers: Dossiers;
  readonly fields: Fields;
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
export interface PersonalCommand {
  readonly id: string;
  readonly actor: AccountId;
  readonly command: Command;
}

export type Changed =
  | {
      readonly ok: true;
      readonly product: Product;
      readonly dossier: Dossier;
      readonly projection: Projection;
      /** False when the dossier moved on while Jira was written: what Jira shows may be older than it. */
      readonly isSettled: boolean;
    }
  | {
      readonly ok: false;
      readonly code: CommandRefusalCode | 'COMMAND_REUSED' | 'BUSY';
      readonly facts?: Readonly<Record<string, string>>;
    };

/** A writer that loses this often is in a crowd; the person is asked to try again. */
const MAX_ATTEMPTS = 6;
/** Clicks are repeated within seconds; fifty commands reach back far enough. */
const MAX_REMEMBERED_COMMANDS = 50;

const unwritten: Dossier = {
  version: 0,
  state: newDossier,
  chain: { sequence: 0, hash: '' },
  commands: [],
  isDirty: false,
};

/**
 * Brings the dossier up to the issue's status, carries out what a person asked for, and shows the result in Jira.
 * A gate that closes is closed in Jira before the change is committed, one that opens is opened after:
 * whatever breaks in between, the gate is never open when it should not be.
 * @param mover who moved the issue to its status, when known
 */
export async function changeProduct(
  deps: ChangeDeps,
  product: Product,
  mover: Mover | null,
  personal: PersonalCommand | null,
): Promise<Changed> {
  let seen = product.dossier;
  let hasWrittenAhead = false;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) seen = await deps.dossiers.load(product.issue.id);
    const current = seen ?? unwritten;
    const repeated = findRepeated(current, personal);
    const outcome =
      repeated === 'another'
        ? refused('COMMAND_REUSED')
        : decideAll(deps, product, current, repeated ? null : personal);
    if (!outcome.ok || outcome.following.length + outcome.personal.length === 0) {
      const projection = projectProduct(deps, product, current);
      const isSettled =
        seen && (outcome.ok || hasWrittenAhead) ? await showInJira(deps, product, seen, projection) : true;
      if (!outcome.ok) return outcome;
      return { ok: true, product, dossier: current, projection, isSettled };
    }
    const at = deps.clock.now();
    const actor = mover?.toStatusId === product.issue.statusId ? mover.account : null;
    const followed = sealEvents(current.chain, outcome.following, { actor, at }, deps.hash);
    const asked = sealEvents(
      headAfter(current.chain, followed),
      outcome.personal,
      { actor: personal?.actor ?? null, at },
      deps.hash,
    );
    const recorded = [...followed, ...asked];
    const next: Dossier = {
      version: current.version + 1,
      state: [...outcome.following, ...outcome.personal].reduce(evolve, current.state),
      chain: headAfter(current.chain, recorded),
      commands: remember(current, repeated ? null : personal),
      isDirty: true,
    };
    const projection = projectProduct(deps, product, next);
    if (!projection.isGateOpen) {
      await writeProjection(deps, product, projection);
      hasWrittenAhead = true;
    }
    if (!(await deps.dossiers.commit(product.issue.id, seen, next, recorded, at))) continue;
    if (projection.isGateOpen) await writeProjection(deps, product, projection);
    const isSettled = await deps.dossiers.markProjected(product.issue.id, next, at);
    return { ok: true, product, dossier: next, projection, isSettled };
  }
  return { ok: false, code: 'BUSY' };
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
  const { id } = product.issue;
  const hasWritten = await writeProjection(deps, product, projection);
  if (dossier.isDirty) return deps.dossiers.markProjected(id, dossier, deps.clock.now());
  return !hasWritten || (await deps.dossiers.load(id))?.version === dossier.version;
}

type Decided =
  | {
      readonly ok: true;
      readonly following: readonly DossierEvent[];
      readonly personal: readonly DossierEvent[];
    }
  | Extract<Decision, { ok: false }>;

/** First what the status says, then, on that, what the person asked for. */
function decideAll(
  deps: ChangeDeps,
  product: Product,
  current: Dossier,
  personal: PersonalCommand | null,
): Decided {
  const { issue, binding } = product;
  const meaning = meaningOfStatus(binding, issue.statusId);
  const following: Decision = meaning
    ? decide(
        deps.process,
        current.state,
        { type: 'followStatus', statusId: issue.statusId, projectId: issue.projectId, meaning },
        issue.files,
      )
    : { ok: true, events: [] };
  if (!following.ok) return following;
  if (!personal) return { ok: true, following: following.events, personal: [] };
  const settled = following.events.reduce(evolve, current.state);
  const decided = decide(deps.process, settled, personal.command, issue.files);
  return decided.ok ? { ok: true, following: following.events, personal: decided.events } : decided;
}

function headAfter(head: ChainHead, recorded: readonly RecordedEvent[]): ChainHead {
  const last = recorded[recorded.length - 1];
  return last ? { sequence: last.sequence, hash: last.hash } : head;
}

function refused(code: 'COMMAND_REUSED'): { readonly ok: false; readonly code: 'COMMAND_REUSED' } {
  return { ok: false, code };
}

function findRepeated(dossier: Dossier, personal: PersonalCommand | null): 'same' | 'another' | null {
  const found = personal && dossier.commands.find(({ id }) => id === personal.id);
  if (!found) return null;
  return found.digest === canonicalJson(personal.command) ? 'same' : 'another';
}

function remember(dossier: Dossier, personal: PersonalCommand | null): Dossier['commands'] {
  if (!personal) return dossier.commands;
  const command = { id: personal.id, digest: canonicalJson(personal.command) };
  return [...dossier.commands, command].slice(-MAX_REMEMBERED_COMMANDS);
}
