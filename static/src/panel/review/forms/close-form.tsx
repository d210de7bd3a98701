import { useState } from 'react';
import type { ReviewOutcome } from '../../../../../src/contract/review-view';
import { useTexts, type Texts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { LONGEST_TEXT } from '../../forms/longest';
import { TextField } from '../../forms/text-field';
import type { ReviewFormProps } from '../review-part';
import { OUTCOME_WORDS } from '../review-words';
import { today } from '../today';
import { ConditionRows, isSound, newCondition, type DraftCondition } from './condition-rows';

interface Props extends ReviewFormProps {
  readonly outcome: ReviewOutcome;
}

/** The chair ends the step: reason, date of a hold, conditions of a conditional go. */
export function CloseForm({ outcome, send, cancel }: Props) {
  const { t } = useTexts();
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [conditions, setConditions] = useState<readonly DraftCondition[]>(() => [newCondition()]);
  const trimmed = reason.trim();
  const needsReason = outcome !== 'go' && outcome !== 'conditionalGo';
  const words = t(OUTCOME_WORDS[outcome]);
  return (
    <FormFrame
      label={t('panel.review.chair.form', { outcome: words })}
      submit={outcome === 'kill' ? t('panel.review.chair.kill') : words}
      isFinal={outcome === 'kill'}
      obstacle={obstacleOf({ outcome, reason: trimmed, until, conditions }, texts)}
      send={() =>
        send(() =>
          command('review/close', {
            outcome,
            reason: trimmed === '' ? null : trimmed,
            until: outcome === 'hold' ? until : null,
            conditions:
              outcome === 'conditionalGo'
                ? conditions.map(({ text, owner, due }) => ({
                    text: text.trim(),
                    owner: owner?.accountId ?? null,
                    due,
                  }))
                : [],
          }),
        )
      }
      cancel={cancel}
    >
      {outcome === 'kill' && <p className="lg-plain">{t('panel.review.chair.killWhat')}</p>}
      {outcome === 'recycle' && <p className="lg-plain">{t('panel.review.chair.recycleWhat')}</p>}
      {outcome === 'conditionalGo' && (
        <>
          <p className="lg-plain">{t('panel.review.chair.conditionsWhat')}</p>
          <ConditionRows conditions={conditions} change={setConditions} />
        </>
      )}
      {outcome === 'hold' && (
        <TextField label={t('panel.review.chair.until')} type="date" value={until} change={setUntil} />
      )}
      <TextField
        label={t(needsReason ? 'panel.review.chair.reason' : 'panel.review.chair.reasonOptional')}
        value={reason}
        change={setReason}
        maxLength={LONGEST_TEXT}
        isLong
      />
    </FormFrame>
  );
}

interface Draft {
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly until: string;
  readonly conditions: readonly DraftCondition[];
}

function obstacleOf({ outcome, reason, until, conditions }: Draft, { t }: Texts): string | undefined {
  switch (outcome) {
    case 'go':
      return undefined;
    case 'conditionalGo':
      return conditions.every(isSound) ? undefined : t('panel.review.chair.needsConditions');
    case 'hold':
      if (until <= today()) return t('panel.review.chair.needsUntil');
      return reason === '' ? t('panel.review.chair.needsReason') : undefined;
    case 'recycle':
    case 'kill':
      return reason === '' ? t('panel.review.chair.needsReason') : undefined;
  }
}
