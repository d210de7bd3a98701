import type { MaterialItemView } from '../../../../src/contract/archive-view';
import type { TextKey } from '../../common/text-key';
import { isPossibleEnd } from './days';

/** What is about to be decided on one thing that somebody has asked for. */
export interface ItemDraft {
  /** Undefined while nothing has been chosen. */
  readonly isGranted: boolean | undefined;
  /** The file that is meant; empty while none is chosen. */
  readonly attachmentId: string;
  readonly reason: string;
}

/** One draft for each thing that was asked for. */
export function emptyDecision(items: readonly MaterialItemView[]): readonly ItemDraft[] {
  return items.map(({ attachmentId }) => ({
    isGranted: undefined,
    attachmentId: attachmentId ?? '',
    reason: '',
  }));
}

/** Why a decision cannot be sent yet; undefined when it can. */
export function obstacleToDecide(
  drafts: readonly ItemDraft[],
  until: string,
  today: string,
): TextKey | undefined {
  if (drafts.some(({ isGranted }) => isGranted === undefined)) return 'portfolio.decide.needsAll';
  if (drafts.some(({ isGranted, attachmentId }) => isGranted === true && attachmentId === ''))
    return 'portfolio.decide.needsFile';
  if (drafts.some(({ isGranted, reason }) => isGranted === false && reason.trim() === ''))
    return 'portfolio.decide.needsReason';
  return isPossibleEnd(until, today) ? undefined : 'portfolio.request.needsUntil';
}

/** The decision as it is sent, in the order of the request. */
export function decisionOf(drafts: readonly ItemDraft[]) {
  return drafts.map(({ isGranted, attachmentId, reason }) => ({
    isGranted: isGranted === true,
    attachmentId: attachmentId === '' ? null : attachmentId,
    reason: isGranted === true ? null : reason.trim(),
  }));
}
