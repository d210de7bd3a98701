import type { MaterialRequestView } from '../../../src/contract/archive-view';
import type { TextKey } from '../common/text-key';
import type { Tone } from '../panel/lozenge';

type Status = MaterialRequestView['status'];

/** The status of a request in a word. */
export const STATUS_WORDS: Readonly<Record<Status, TextKey>> = {
  waiting: 'common.material.waiting',
  granted: 'common.material.granted',
  refused: 'common.material.refused',
  withdrawn: 'common.material.withdrawn',
  revoked: 'common.material.revoked',
  expired: 'common.material.expired',
};

export const STATUS_TONES: Readonly<Record<Status, Tone>> = {
  waiting: 'information',
  granted: 'success',
  refused: 'neutral',
  withdrawn: 'neutral',
  revoked: 'warning',
  expired: 'neutral',
};
