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
    };
    return withRequests(state, [request, ...state.archive.requests]);
  },
  materialDecided: (state, { request, items, until }, signed) =>
    change(state, request, (each) => ({
      ...each,
      items,
      until,
      decided: signed,
      status: items.some(({ isGranted }) => isGranted === true) ? 'granted' : 'refused',
    })),
  materialOpened: (state, { request }) =>
    change(state, request, (each) => ({ ...each, openedCount: each.openedCount + 1 })),
  materialWithdrawn: (state, { request }) =>
    change(state, request, (each) => ({ ...each, status: 'withdrawn' })),
  materialRevoked: (state, { request }) => change(state, request, (each) => ({ ...each, status: 'revoked' })),
  materialReminded: (state, { request }) => change(state, request, (each) => ({ ...each, isReminded: true })),
  materialExpired: (state, { request }) => change(state, request, (each) => ({ ...each, status: 'expired' })),
};

function withArchive(state: DossierState, changed: Partial<ArchiveState>): DossierState {
  return { ...state, archive: { ...state.archive, ...changed } };
}

function withRequests(state: DossierState, requests: readonly MaterialRequest[]): DossierState {
  let endedCount = 0;
  const kept = requests.filter((each) => isRunning(each) || (endedCount += 1) <= MAX_ENDED_AT_HAND);
  return withArchive(state, { requests: kept });
}

function change(
  state: DossierState,
  id: string,
  how: (request: MaterialRequest) => MaterialRequest,
): DossierState {
  return withRequests(
    state,
    state.archive.requests.map((each) => (each.id === id ? how(each) : each)),
  );
}
