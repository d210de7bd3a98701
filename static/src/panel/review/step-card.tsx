import { useId } from 'react';
import type { ReviewRoundView, ReviewStepView } from '../../../../src/contract/review-view';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { Lozenge, type Tone } from '../lozenge';
import { usePanelActions } from '../panel-actions';
import { FormButton } from './form-button';
import { ruleOf } from './policy-list';
import { ReviewerLine } from './reviewer-line';
import { chairs } from './review-state';
import { STEP_WORDS } from './review-words';
import { TallyLine } from './tally-line';

type Status = ReviewStepView['status'] | 'withdrawn';

const WORDS: Readonly<Record<Status, TextKey>> = {
  waiting: 'panel.review.stepStatus.waiting',
  open: 'panel.review.stepStatus.open',
  passed: 'panel.review.stepStatus.passed',
  failed: 'panel.review.stepStatus.failed',
  withdrawn: 'panel.review.status.withdrawn',
};

const TONES: Readonly<Record<Status, Tone>> = {
  waiting: 'neutral',
  open: 'information',
  passed: 'success',
  failed: 'danger',
  withdrawn: 'neutral',
};

interface Props {
  readonly step: ReviewStepView;
  readonly round: ReviewRoundView;
  readonly canManage: boolean;
}

/** One step: how it stands, who votes, and what everybody said. */
export function StepCard({ step, round, canManage }: Props) {
  const texts = useTexts();
  const { t, moment } = texts;
  const { me, administersProject } = usePanelActions();
  const id = useId();
  const status: Status = round.status === 'withdrawn' && step.status === 'open' ? 'withdrawn' : step.status;
  const manages =
    canManage &&
    round.status === 'open' &&
    step.status !== 'passed' &&
    (administersProject || chairs(round, me));
  return (
    <li className={`lg-step lg-step-${status}`}>
      <div className="lg-review-head">
        <h3 className="lg-row-title" id={id}>
          {t(STEP_WORDS[step.step])}
        </h3>
        <Lozenge tone={TONES[status]}>{t(WORDS[status])}</Lozenge>
        {status === 'open' && step.dueAt !== null && (
          <span className="lg-small">{t('panel.review.due', { at: moment(step.dueAt) })}</span>
        )}
        {step.isOverdue && <Lozenge tone="danger">{t('panel.review.overdue')}</Lozenge>}
      </div>
      <p className="lg-small">{ruleOf(step, texts)}</p>
      {step.tally && step.mode !== 'anyOne' && <TallyLine step={step} tally={step.tally} />}
      {(status !== 'waiting' || manages) && (
        <ul
          className="lg-list lg-reviewers"
          aria-label={t('panel.review.reviewers.of', { step: t(STEP_WORDS[step.step]) })}
        >
          {step.reviewers.map((reviewer) => (
            <ReviewerLine key={reviewer.account} reviewer={reviewer} step={step} canRemove={manages} />
          ))}
        </ul>
      )}
      {manages && (
        <div className="lg-controls lg-flush">
          <FormButton
            appearance="subtle"
            subject={`add-reviewer-${step.step}`}
            label={t('panel.review.reviewers.addTo', { step: t(STEP_WORDS[step.step]) })}
            part={{ kind: 'reviewer', step: step.step }}
          >
            {t('panel.review.reviewers.add')}
          </FormButton>
        </div>
      )}
    </li>
  );
}
