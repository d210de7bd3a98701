import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { RecordedEvent } from '../../domain/dossier/event';
import type { IssueId } from '../../domain/ids';
import type { Dossier, Dossiers, Watched } from '../../ports';
import { DOSSIER_ENTITY, eventKey } from './keys';
import { storedDossier } from './stored-dossier';
import { storedEvent } from './stored-event';

/** The entity as the manifest declares it; optional attributes are left out, never null or empty. */
interface DossierRow {
  readonly version: number;
  readonly revision: number;
  readonly projectId?: string;
  readonly stage?: string;
  readonly dirty: boolean;
  readonly updatedAt: string;
  readonly state: unknown;
}

/**
 * Dossiers in Forge's storage: a head per product, moved under a condition on its revision, and immutable events.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-custom-entities/
 */
export const dossierStore: Dossiers = {
  load: (issue) => loadHead(issue),

  async commit(issue, seen, next, events, at, watched = []) {
    if (!seen && !(await createHead(issue, at))) return false;
    const seenRevision = seen?.revision ?? 0;
    const transaction = kvs.transact().set(issue, rowOf(next, at), atRevision(seenRevision));
    for (const event of events)
      transaction.set(eventKey(issue, event.sequence), event satisfies RecordedEvent);
    for (const other of watched) transaction.check(other.issue, atRevision(other.revision));
    const seenHeads = [{ issue, revision: seenRevision }, ...watched];
    return wonBy(seenHeads, () => transaction.execute());
  },

  async events(issue, sequences) {
    if (sequences.length === 0) return [];
    const keys = sequences.map((sequence) => ({ key: eventKey(issue, sequence) }));
    const { successfulKeys } = await kvs.batchGet(keys);
    const found = new Map(successfulKeys.map(({ key, value }) => [key, value]));
    return keys.flatMap(({ key }) => (found.has(key) ? [storedEvent(found.get(key), key)] : []));
  },
};

const heads = () => kvs.entity<DossierRow>(DOSSIER_ENTITY);

async function loadHead(issue: IssueId): Promise<Dossier | null> {
  const row: unknown = await heads().get(issue);
  return row === undefined ? null : storedDossier(row);
}

/** How a condition reads a missing entity is documented nowhere, so the head exists before the first condition. */
async function createHead(issue: IssueId, at: string): Promise<boolean> {
  const empty: DossierRow = { version: 0, revision: 0, dirty: false, updatedAt: at, state: {} };
  try {
    await heads().set(issue, empty, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (cause) {
    const head = await loadHead(issue);
    if (!head) throw new Error('A dossier could not be created.', { cause });
    return head.revision === 0;
  }
}

/** Runs a conditional write. What error a failed condition gives is documented nowhere, so the heads decide. */
async function wonBy(seen: readonly Watched[], write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (cause) {
    const heads = await Promise.all(seen.map(({ issue }) => loadHead(issue)));
    const isUnmoved = seen.every(({ revision }, index) => heads[index]?.revision === revision);
    if (isUnmoved) throw new Error('A dossier could not be written.', { cause });
    return false;
  }
}

function atRevision(revision: number) {
  return {
    entityName: DOSSIER_ENTITY,
    conditions: new Filter<DossierRow>().and('revision', FilterConditions.equalTo(revision)),
  };
}

function rowOf(dossier: Dossier, at: string): DossierRow {
  const { version, revision, state, chain, commands, mails, isDirty } = dossier;
  return {
    version,
    revision,
    ...(state.projectId === null ? {} : { projectId: state.projectId }),
    ...(state.stage === null ? {} : { stage: state.stage }),
    dirty: isDirty,
    updatedAt: at,
    state: { dossier: state, chain, commands, mails },
  };
}
