import type { PanelView } from '../../../../src/contract/panel-view';
import type { ReviewView } from '../../../../src/contract/review-view';
import type { Texts } from '../../common/texts';
import { openStepOf, statusOf, votesAwaited } from '../review/review-state';
import { STEP_WORDS } from '../review/review-words';
import { today } from '../review/today';

/** The answer to "what stops me?" in one sentence. */
export function gateSentence(view: PanelView, texts: Texts): string {
  const { t, count, name } = texts;
  if (view.isTerminated) return t('panel.gate.terminated');
  if (view.isReadOnly) return t('panel.gate.retired');
  if (view.gate === null) return t('panel.gate.none');
  const stage = name(view.gate.opensTo);
  if (view.gate.missingCount > 0) {
    return count(view.gate.missingCount, 'panel.gate.missingOne', 'panel.gate.missingOther', { stage });
  }
  return view.review === null || view.review.isApproved
    ? t('panel.gate.open', { stage })
    : reviewSentence(view.review, texts);
}

/** What a review that has not passed waits for. */
function reviewSentence(review: ReviewView, { t, count, day }: Texts): string {
  const decision = review.current?.decision;
  switch (statusOf(review)) {
    case 'open': {
      const step = openStepOf(review.current);
      if (!step) return t('panel.review.status.open');
      const facts = { step: t(STEP_WORDS[step.step]) };
      const awaited = votesAwaited(step);
      if (awaited === 0) return t('panel.gate.chair', facts);
      return (step.tally?.outcomes ?? []).length > 0
        ? count(awaited, 'panel.gate.chairOrVoteOne', 'panel.gate.chairOrVoteOther', facts)
        : count(awaited, 'panel.gate.voteOne', 'panel.gate.voteOther', facts);
    }
    case 'stale':
      return t('panel.gate.stale');
    case 'decided':
      if (decision?.outcome === 'kill') return t('panel.gate.killed');
      if (decision?.outcome !== 'hold') return t('panel.gate.recycled');
      return decision.until !== null && decision.until > today()
        ? t('panel.gate.held', { until: day(decision.until) })
        : t('panel.gate.holdOver');
    case 'notSubmitted':
    case 'withdrawn':
    case 'approved':
      return t('panel.gate.handIn');
  }
}
