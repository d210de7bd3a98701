import type { CommandOf } from '../dossier/command';
import {
  accept,
  refuse,
  refuseTooLong,
  tidyText,
  type Decision,
  type DecisionContext,
} from '../dossier/decide/decision';
import { isOpenBypass } from './bypass';

/** Somebody who may answers for a move past a gate, with a reason. */
export function decideRatification(
  { bypass: id, reason }: CommandOf<'ratify'>,
  { state }: DecisionContext,
): Decision {
  const bypass = state.bypasses.find((each) => each.id === id);
  if (!bypass) return refuse('UNKNOWN_ITEM', { item: id });
  if (!isOpenBypass(bypass)) return accept();
  const words = tidyText(reason);
  if (words === null) return refuse('REASON_NEEDED');
  const tooLong = refuseTooLong(words);
  if (tooLong) return tooLong;
  return accept({ type: 'bypassRatified', data: { bypass: id, reason: words } });
}
