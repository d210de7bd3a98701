import type { DossierEvent, RecordedEvent } from '../domain/dossier/event';
import { evolve } from '../domain/dossier/evolve';
import { newDossier, type DossierState } from '../domain/dossier/state';
import type { IssueId } from '../domain/ids';
import type { Gate } from '../domain/process/gate';
import { findGateAfter, type ProcessDefinition } from '../domain/process/process-definition';
import type { ReviewState } from '../domain/review/review-state';
import type { Dossiers } from '../ports';
import { allEvents } from './all-events';
import { locateProduct, type LocateDeps, type LocateRefusalCode } from './locate-product';

export interface FoundRound {
  readonly ok: true;
  readonly process: ProcessDefinition;
  readonly gate: Gate;
  /** The product as it was when the round ended. */
  readonly state: DossierState;
  readonly review: ReviewState;
}

/** An earlier round of the current gate's review, told again by the events. Whoever sees the issue may read it. */
export async function readRound(
  deps: LocateDeps & { readonly dossiers: Dossiers },
  issue: IssueId,
  round: number,
): Promise<FoundRound | { readonly ok: false; readonly code: LocateRefusalCode | 'UNKNOWN_ROUND' }> {
  const located = await locateProduct(deps, issue);
  if (!located.ok) return located;
  const { process, dossier } = located.product;
  const unknown = { ok: false, code: 'UNKNOWN_ROUND' } as const;
  const gate = dossier?.state.stage ? findGateAfter(process, dossier.state.stage) : undefined;
  if (!dossier || !gate) return unknown;
  const visit = dossier.state.visits[gate.from] ?? 0;
  let state: DossierState = newDossier;
  let found: FoundRound | null = null;
  for (const event of await allEvents(deps.dossiers, issue, dossier.chain.sequence)) {
    state = evolve(state, asEvent(event), { by: event.actor, at: event.at });
    const review = state.reviews[gate.key];
    if (review?.round === round && review.visit === visit) found = { ok: true, process, gate, state, review };
  }
  return found ?? unknown;
}

/** Type and data were recorded together. */
function asEvent({ type, data }: RecordedEvent): DossierEvent {
  return { type, data } as DossierEvent;
}
