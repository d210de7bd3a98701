import type { ReadinessState } from '../../../../src/contract/readiness-view';
import { Lozenge } from '../lozenge';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';

const WORDS: Readonly<Record<ReadinessState, TextKey>> = {
  satisfied: 'panel.state.satisfied',
  missing: 'panel.state.missing',
  waived: 'panel.state.waived',
  coveredByOther: 'panel.state.coveredByOther',
  notApplicable: 'panel.state.notApplicable',
  notAsked: 'panel.state.notAsked',
};

const TONES = {
  satisfied: 'success',
  missing: 'warning',
  waived: 'discovery',
  coveredByOther: 'information',
  notApplicable: 'neutral',
  notAsked: 'neutral',
} as const satisfies Readonly<Record<ReadinessState, string>>;

/** The state of a requirement in a word. */
export function StateLozenge({ state }: { readonly state: ReadinessState }) {
  const { t } = useTexts();
  return <Lozenge tone={TONES[state]}>{t(WORDS[state])}</Lozenge>;
}
