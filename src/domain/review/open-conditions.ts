import type { DossierState } from '../dossier/state';
import type { Condition } from './review-state';

/** A condition of a conditional go, and the gate whose review made it. */
export interface MadeCondition {
  readonly gate: string;
  readonly condition: Condition;
}

/** Everything that conditional decisions have asked for. */
export function conditionsOf(state: Pick<DossierState, 'reviews'>): readonly MadeCondition[] {
  return Object.entries(state.reviews).flatMap(([gate, { decision, conditions }]) =>
    decision?.outcome === 'conditionalGo' ? conditions.map((condition) => ({ gate, condition })) : [],
  );
}

/** What the gates after the one that made them still wait for. */
export function openConditions(state: DossierState, currentGate: string): readonly MadeCondition[] {
  return conditionsOf(state).filter(
    ({ gate, condition }) => gate !== currentGate && !condition.isDone && condition.waiver === null,
  );
}
