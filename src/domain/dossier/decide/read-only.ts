import { isEndStage } from '../../process/process-definition';
import type { Command } from '../command';
import type { DossierState } from '../state';
import type { DecisionContext } from './decision';

/**
 * Whether the dossier of a product stays as it is: it was retired under the app's eyes, or is in the archive.
 * Whoever keeps the archive may still close its gaps before that.
 */
export function isReadOnly({
  process,
  state,
}: Pick<DecisionContext, 'process'> & { readonly state: DossierState }): boolean {
  const isOver = isEndStage(process, state.stage) && !state.isTerminated;
  return isOver && (state.isClosed || state.archive.archived !== null);
}

/** Whether a command is carried out although the dossier stays as it is otherwise. */
export function isStillOpen({ type }: Command, { state }: Pick<DecisionContext, 'state'>): boolean {
  if (OPEN_WHEN_RETIRED.includes(type)) return true;
  return state.archive.archived === null && TO_CLOSE_GAPS.includes(type);
}

/** What goes on after a product has retired. */
const OPEN_WHEN_RETIRED: readonly Command['type'][] = [
  'followStatus',
  'followFiles',
  'passTime',
  'linkCondition',
  'settleCondition',
  'followReplacement',
  'ratify',
  'followReplaced',
  'markRows',
  'nameOwner',
  'sendNotice',
  'confirmNotice',
  'remindOwners',
  'archiveProduct',
  'requestMaterial',
  'decideMaterial',
  'openMaterial',
  'withdrawMaterial',
  'revokeMaterial',
];

/** What whoever keeps the archive may still do while gaps can be closed. */
export const TO_CLOSE_GAPS: readonly Command['type'][] = [
  'linkEvidence',
  'replaceEvidence',
  'unlinkEvidence',
  'setAsideFile',
  'addLink',
];
