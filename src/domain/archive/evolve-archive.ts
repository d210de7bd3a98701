import type { EventData, Signed } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import type { ArchiveEventData } from './archive-event';
import { isRunning, type ArchiveState, type MaterialRequest } from './archive-state';

/** Requests that have ended and are still at hand. */
const MAX_ENDED_AT_HAND = 20;

type Step<Type extends keyof EventData> = (
  state: DossierState,
  data: EventData[Type],
  signed: Signed,
) => DossierState;

/** What the events of archiving do to a dossier. */
export const ARCHIVE_EVOLUTION: { readonly [Type in keyof ArchiveEventData]: Step<Type> } = {
  productArchived: (state, archived, signed) => withArchive(state, { archived: { ...archived, ...signed } }),
  materialRequested: (state, { request: id, items, purpose, until }, { by, at }) => {
    if (by === null) return state;
    const request: MaterialRequest = {
      id,
      status: 'waiting',
      requester: by,
      requestedAt: at,
      purpose,
      until,
      items: items.map((item) => ({ ...item, isGranted: null, reason: null })),
      decided: null,
      openedCount: 0,
      isReminded: false,
      endedAt: null,
    };
    return withRequests(state, [request, ...state.archive.requests]);
  },
  materialDecided: (state, { request, items, until }, signed) =>
    change(state, request, signed.at, (each) => ({
      ...each,
      items,
      until,
      decided: signed,
      status: items.some(({ isGranted }) => isGranted === true) ? 'granted' : 'refused',
    })),
  materialOpened: (state, { request }, { at }) =>
    change(state, request, at, (each) => ({ ...each, openedCount: each.openedCount + 1 })),
  materialWithdrawn: (state, { request }, { at }) =>
    change(state, request, at, (each) => ({ ...each, status: 'withdrawn' })),
  materialRevoked: (state, { request }, { at }) =>
    change(state, request, at, (each) => ({ ...each, status: 'revoked' })),
  materialReminded: (state, { request }, { at }) =>
    change(state, request, at, (each) => ({ ...each, isReminded: true })),
  materialExpired: (state, { request }, { at }) =>
    change(state, request, at, (each) => ({ ...each, status: 'expired' })),
};

function withArchive(state: DossierState, changed: Partial<ArchiveState>): DossierState {
  return { ...state, archive: { ...state.archive, ...changed } };
}

function withRequests(
  state: DossierState,
  requests: readonly MaterialRequest[],
  changed?: string,
): DossierState {
  const ended = requests.filter((each) => !isRunning(each));
  // ISO 8601 compares as text; of those that ended in the same moment, the one that has just done so is at hand.
  const lastEndedFirst = [...ended].sort(
    (one, other) =>
      (other.endedAt ?? '').localeCompare(one.endedAt ?? '') ||
      Number(other.id === changed) - Number(one.id === changed),
  );
  const forgotten = lastEndedFirst.slice(MAX_ENDED_AT_HAND);
  return withArchive(state, { requests: requests.filter((each) => !forgotten.includes(each)) });
}

function change(
  state: DossierState,
  id: string,
  at: string,
  how: (request: MaterialRequest) => MaterialRequest,
): DossierState {
  const changed = (request: MaterialRequest): MaterialRequest => {
    const after = how(request);
    return isRunning(after) || after.endedAt !== null ? after : { ...after, endedAt: at };
  };
  return withRequests(
    state,
    state.archive.requests.map((each) => (each.id === id ? changed(each) : each)),
    id,
  );
}
