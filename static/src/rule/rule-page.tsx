import { ProblemMessage } from '../common/problem-message';
import { useTexts } from '../common/texts';
import { Working } from '../common/working';
import { GateChoice } from './gate-choice';
import { GateFacts } from './gate-facts';
import { useRule, type Opening } from './use-rule';
import './rule.css';

/** Chooses the gate of a workflow rule, or shows the chosen one. */
export function RulePage({ opening }: { readonly opening: Opening }) {
  const { t } = useTexts();
  const { view, place, problem, gate, withheld, choose } = useRule(opening);
  const isForm = place?.isReadOnly === false;
  return (
    <main className="lg-page lg-rule">
      <h1 className="lg-title">{t('rule.title')}</h1>
      {view === undefined && problem === undefined && <Working when />}
      {problem && <ProblemMessage problem={problem} />}
      {view && !view.isSetUp && <p className="lg-note lg-rule-warning">{t('rule.notSetUp')}</p>}
      {view?.isSetUp && isForm && (
        <GateChoice view={view} chosen={gate?.key} isGone={isGone(place.savedGate, view)} choose={choose} />
      )}
      {view && place?.isReadOnly && gate === undefined && (
        <p className="lg-plain">{t(place.savedGate === null ? 'rule.nothingSaved' : 'rule.gone')}</p>
      )}
      {view?.isSetUp && gate && <GateFacts gate={gate} isNamed={!isForm} />}
      <div role="alert">{withheld && <p className="lg-note lg-rule-warning">{t(withheld)}</p>}</div>
    </main>
  );
}

function isGone(
  savedGate: string | null,
  { gates }: { readonly gates: readonly { readonly key: string }[] },
) {
  return savedGate !== null && !gates.some(({ key }) => key === savedGate);
}
