import { lazy, Suspense } from 'react';
import type { ReviewDecisionView, ReviewRoundView, ReviewView } from '../../../../src/contract/review-view';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { command } from '../command';
import { Lozenge } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { ChangeList } from './change-list';
import { CommandButton } from './command-button';
import { chairs } from './review-state';
import { OUTCOME_TONES, OUTCOME_WORDS } from './review-words';
import { today } from './today';

const RecordButtons = lazy(() => import('../record/record-buttons'));

interface Props {
  /** Absent for an earlier round: what has changed since and what comes next is no longer its matter. */
  readonly review?: ReviewView;
  readonly round: ReviewRoundView;
  readonly decision: ReviewDecisionView;
}

/** What was decided, by whom, why, and whether it still stands. */
export function DecisionCard({ review, round, decision }: Props) {
  const { t, name, date, day } = useTexts();
  const { me } = usePanelActions();
  const { outcome, reason, until, changes } = decision;
  const isGo = outcome === 'go' || outcome === 'conditionalGo';
  const isStale = review !== undefined && isGo && !review.isApproved && changes.length > 0;
  const isHeld = outcome === 'hold' && until !== null && until > today();
  return (
    <div className={`lg-decision lg-decision-${isStale ? 'warning' : OUTCOME_TONES[outcome]}`}>
      <div className="lg-review-head">
        <strong>{t('panel.review.decided.title', { outcome: t(OUTCOME_WORDS[outcome]) })}</strong>
        {review?.isApproved && review.grants && (
          <Lozenge tone="success">
            {t('panel.review.decided.grants', { grants: name(review.grants), at: date(decision.at) })}
          </Lozenge>
        )}
        <Signed by={decision.by} at={decision.at} />
      </div>
      {reason !== null && <p className="lg-plain lg-words">{t('panel.review.decided.reason', { reason })}</p>}
      {isHeld && <p className="lg-plain">{t('panel.review.decided.until', { until: day(until) })}</p>}
      {review && outcome === 'hold' && !isHeld && (
        <p className="lg-plain">{t('panel.review.decided.holdOver')}</p>
      )}
      {isStale && <ChangeList changes={changes} words={t('panel.review.changes.sinceDecision')} />}
      {review && outcome === 'recycle' && <p className="lg-plain">{t('panel.review.decided.recycleNext')}</p>}
      {review && isHeld && chairs(round, me) && (
        <div className="lg-controls">
          <CommandButton subject="end-hold" work={() => command('review/endHold', {})}>
            {t('panel.review.decided.endHold')}
          </CommandButton>
        </div>
      )}
      <Suspense fallback={<Working when />}>
        <RecordButtons round={round} />
      </Suspense>
    </div>
  );
}
