import type { ReadinessState } from '../../../src/contract/readiness-view';
import type { TextKey } from '../common/text-key';
import { useTexts } from '../common/texts';

const WORDS: Readonly<Record<ReadinessState, TextKey>> = {
  satisfied: 'panel.state.satisfied',
  missing: 'panel.state.missing',
  coveredByOther: 'panel.state.coveredByOther',
  notApplicable: 'panel.state.notApplicable',
  notYetAsked: 'panel.state.notYetAsked',
};

/** The state of a deliverable in a word. Drawn here because Atlaskit's lozenge brings 60 KB of popups along. */
export function StateLozenge({ state }: { readonly state: ReadinessState }) {
  const { t } = useTexts();
  return <span className={`lg-lozenge lg-lozenge-${state}`}>{t(WORDS[state])}</span>;
}
