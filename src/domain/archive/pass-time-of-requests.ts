import { accept, type Decision, type DecisionContext } from '../dossier/decide/decision';
import type { DossierEvent } from '../dossier/event';

/** What the clock does to requests for material: their holders are told in time, and then they end. */
export function passTimeOfRequests({ state, today, dateAfter }: DecisionContext): Decision {
  const soon = dateAfter(DAYS_BEFORE_THE_END);
  const events = state.archive.requests.flatMap((request): readonly DossierEvent[] => {
    const { id, status, until, isReminded } = request;
    if (status !== 'granted' && status !== 'waiting') return [];
    if (until < today) return [{ type: 'materialExpired', data: { request: id } }];
    const isDue = status === 'granted' && !isReminded && until <= soon;
    return isDue ? [{ type: 'materialReminded', data: { request: id } }] : [];
  });
  return accept(...events);
}

const DAYS_BEFORE_THE_END = 3;
