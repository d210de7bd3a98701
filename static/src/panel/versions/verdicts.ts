import type { VersionView } from '../../../../src/contract/panel-view';
import type { TextKey } from '../../common/text-key';
import type { Tone } from '../lozenge';

interface Look {
  readonly tone: Tone;
  readonly words: TextKey;
}

export type Result = NonNullable<VersionView['test']>['result'];
export type Verdict = NonNullable<VersionView['acceptance']>['verdict'];

/** How results of tests look. */
export const RESULTS: Readonly<Record<Result, Look>> = {
  passed: { tone: 'success', words: 'panel.versions.passed' },
  failed: { tone: 'danger', words: 'panel.versions.failed' },
};

/** How verdicts on a version look. */
export const VERDICTS: Readonly<Record<Verdict, Look>> = {
  accepted: { tone: 'success', words: 'panel.versions.accepted' },
  acceptedWithConditions: { tone: 'information', words: 'panel.versions.acceptedWithConditions' },
  rejected: { tone: 'danger', words: 'panel.versions.rejected' },
};
