import { Filter, FilterConditions, kvs } from '@forge/kvs';
import type { RecordedEvent } from '../../domain/dossier/event';
import type { IssueId } from '../../domain/ids';
import type { Dossier, Dossiers } from '../../ports';
import { DOSSIER_ENTITY, eventKey } from './keys';
import { storedDossier } from './stored-dossier';

/** The entity as the manifest declares it; optional attributes are left out, never null or empty. */
interface DossierRow {
  readonly version: number;
  readonly projectId?: string;
  readonly stage?: string;
  readonly dirty: boolean;
  readonly updatedAt: string;
  readonly state: unknown;
}

/**
 * Dossiers in Forge's storage: a head per product, moved under a condition on its version, and immutable events.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-custom-entities/
 */
export const dossierStore: Dossiers = {
  load: (issue) => loadHead(issue),

  async commit(issue, seen, next, events, at) {
    if (!seen && !(await createHead(issue, at))) return false;
    const seenVersion = seen?.version ?? 0;
    const transaction = kvs.transact().set(issue, rowOf(next, at), atVersion(seenVersion));
    for (const event of events)
      transaction.set(eventKey(issue, event.sequence), event satisfies RecordedEvent);
    return wonBy(issue, seenVersion, () => transaction.execute());
  },

  async markProjected(issue, projected, at) {
    const settled = rowOf({ ...projected, isDirty: false }, at);
    return wonBy(issue, projected.version, () =>
      kvs.transact().set(issue, settled, atVersion(projected.version)).execute(),
    );
  },
};

const heads = () => kvs.entity<DossierRow>(DOSSIER_ENTITY);

async function loadHead(issue: IssueId): Promise<Dossier | null> {
  const row: unknown = await heads().get(issue);
  return row === undefined ? null : storedDossier(row);
}

/** How a condition reads a missing entity is documented nowhere, so the head exists before the first condition. */
async function createHead(issue: IssueId, at: string): Promise<boolean> {
  const empty: DossierRow = { version: 0, dirty: false, updatedAt: at, state: {} };
  try {
    await heads().set(issue, empty, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (cause) {
    const head = await loadHead(issue);
    if (!head) throw new Error('A dossier could not be created.', { cause });
    return head.version === 0;
  }
}

/** Runs a conditional write. What error a failed condition gives is documented nowhere, so the head decides. */
async function wonBy(issue: IssueId, seenVersion: number, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (cause) {
    const head = await loadHead(issue);
    if (head?.version === seenVersion) throw new Error('A dossier could not be written.', { cause });
    return false;
  }
}

function atVersion(version: number) {
  return {
    entityName: DOSSIER_ENTITY,
    conditions: new Filter<DossierRow>().and('version', FilterConditions.equalTo(version)),
  };
}

function rowOf(dossier: Dossier, at: string): DossierRow {
  const { version, state, chain, commands, isDirty } = dossier;
  return {
    version,
    ...(state.projectId === null ? {} : { projectId: state.projectId }),
    ...(state.stage === null ? {} : { stage: state.stage }),
    dirty: isDirty,
    updatedAt: at,
    state: { dossier: state, chain, commands },
  };
}
