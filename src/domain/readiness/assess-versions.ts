import type { DossierState, VersionState } from '../dossier/state';
import type { Requirement } from '../process/gate';
import { deliverableOf } from '../process/process-definition';
import type { ProductVersion } from '../product-version';
import type { Assessment, Task } from './assessment';
import { assessRecord, type Where } from './requirement-row';

type CountRule = Extract<Requirement, { kind: 'minPlanned' | 'minTested' | 'minAccepted' }>;

const TASKS: Readonly<Record<CountRule['kind'], Task>> = {
  minPlanned: 'plan',
  minTested: 'test',
  minAccepted: 'accept',
};

const REACHED = { minPlanned: 'planned', minTested: 'tested', minAccepted: 'accepted' } as const;

/** Enough versions are planned, tested or accepted. */
export function assessVersionCount(where: Where, requirement: CountRule): Assessment {
  const { kind, deliverable, count, clause } = requirement;
  const { state, versions } = where.product;
  const have = liveVersions(versions).filter((version) => hasReached(kind, state, version)).length;
  return assessRecord(where, deliverableOf(where.process, deliverable), {
    clause,
    task: TASKS[kind],
    isSatisfied: have >= count,
    missing: { kind: REACHED[kind], have, need: count },
  });
}

/** Each version that passed testing or is released has been judged. */
export function assessEachVersion(
  where: Where,
  { deliverable, clause }: Extract<Requirement, { kind: 'perVersion' }>,
): Assessment {
  const { state, versions } = where.product;
  const unjudged = liveVersions(versions).filter((version) => {
    const known = state.versions[version.id];
    return (known?.test?.result === 'passed' || version.isReleased) && !known?.acceptance;
  });
  return assessRecord(where, deliverableOf(where.process, deliverable), {
    clause,
    task: 'accept',
    isSatisfied: unjudged.length === 0,
    missing: { kind: 'names', names: unjudged.map(({ name }) => ({ zh: name, en: name })) },
  });
}

/** Versions that are not archived. */
export function liveVersions(versions: readonly ProductVersion[]): readonly ProductVersion[] {
  return versions.filter(({ isArchived }) => !isArchived);
}

/** Whether the product manager has accepted it, with or without conditions. */
export function isAccepted(version: VersionState | undefined): boolean {
  const verdict = version?.acceptance?.verdict;
  return verdict === 'accepted' || verdict === 'acceptedWithConditions';
}

function hasReached(kind: CountRule['kind'], state: DossierState, { id }: ProductVersion): boolean {
  switch (kind) {
    case 'minPlanned':
      return true;
    case 'minTested':
      return state.versions[id]?.test?.result === 'passed';
    case 'minAccepted':
      return isAccepted(state.versions[id]);
  }
}
