import { useState } from 'react';
import type { ReviewItemView } from '../../../../../src/contract/review-view';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { LONGEST_TEXT } from '../../forms/longest';
import { TextField } from '../../forms/text-field';
import type { ReviewFormProps } from '../review-part';

interface Props extends ReviewFormProps {
  readonly item: ReviewItemView;
  readonly kind: 'changed' | 'notChanged';
}

/** What the author made of a point: changed, or not and why. */
export function AnswerForm({ item, kind, send, cancel }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState(item.answer?.kind === kind ? (item.answer.text ?? '') : '');
  const trimmed = text.trim();
  const isDefence = kind === 'notChanged';
  return (
    <FormFrame
      label={t('panel.review.items.for', { text: item.text })}
      submit={t('panel.review.items.send')}
      obstacle={isDefence && trimmed === '' ? t('panel.review.items.needsWhy') : undefined}
      send={() =>
        send(() => command('review/answer', { item: item.id, kind, text: trimmed === '' ? null : trimmed }))
      }
      cancel={cancel}
    >
      <TextField
        label={t(isDefence ? 'panel.review.items.why' : 'panel.review.items.note')}
        value={text}
        change={setText}
        maxLength={LONGEST_TEXT}
        isLong
      />
    </FormFrame>
  );
}
