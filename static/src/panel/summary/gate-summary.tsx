import type { PanelView } from '../../../../src/contract/panel-view';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { ReviewLozenge } from '../review/review-lozenge';
import { statusOf, type ReviewStatus } from '../review/review-state';
import { gateSentence } from './gate-sentence';
import { TurnList } from './turn-list';

const REVIEW_TONES: Readonly<Record<ReviewStatus, 'closed' | 'advises'>> = {
  notSubmitted: 'advises',
  open: 'advises',
  withdrawn: 'advises',
  approved: 'advises',
  stale: 'closed',
  decided: 'closed',
};

/** Answers "what stops me, and whose turn is it?" in the first lines. */
export function GateSummary({ view }: { readonly view: PanelView }) {
  const texts = useTexts();
  const { t, name } = texts;
  const gate = view.isTerminated ? null : view.gate;
  const isShort = gate !== null && gate.missingCount > 0;
  return (
    <div className={`lg-summary lg-summary-${toneOf(view)}`}>
      <div className="lg-summary-head">
        <h1 className="lg-title">{gateSentence(view, texts)}</h1>
        {isShort && view.review?.current && <ReviewLozenge review={view.review} />}
        {gate?.enforcement === 'advise' && <Lozenge tone="information">{t('panel.gate.advises')}</Lozenge>}
      </div>
      {gate?.enforcement === 'advise' && isShort && (
        <p className="lg-plain">{t('panel.gate.advisesText', { gate: name(gate.name) })}</p>
      )}
      {isShort && <TurnList rows={view.readiness} />}
      {gate && !isShort && (view.review === null || view.review.isApproved) && (
        <p className="lg-plain">
          {t(view.review ? 'panel.gate.approvedText' : 'panel.gate.openText', { gate: name(gate.name) })}
        </p>
      )}
    </div>
  );
}

function toneOf(view: PanelView): 'none' | 'open' | 'closed' | 'advises' {
  if (view.isTerminated || view.gate === null) return 'none';
  if (view.gate.missingCount === 0 && view.review !== null && !view.review.isApproved) {
    return REVIEW_TONES[statusOf(view.review)];
  }
  if (view.gate.missingCount === 0) return 'open';
  return view.gate.enforcement === 'advise' ? 'advises' : 'closed';
}
