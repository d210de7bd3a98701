import { useState } from 'react';
import type { VoteChoice } from '../../../../../src/contract/review-view';
import type { TextKey } from '../../../common/text-key';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { LONGEST_TEXT } from '../../forms/longest';
import { SelectField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { usePanelActions } from '../../panel-actions';
import type { ReviewFormProps } from '../review-part';
import { CHOICE_WORDS } from '../review-words';

const TEXT_LABELS: Readonly<Record<VoteChoice, TextKey>> = {
  for: 'panel.review.ballot.text',
  against: 'panel.review.ballot.textNeeded',
  abstain: 'panel.review.ballot.text',
  recuse: 'panel.review.ballot.conflict',
  comment: 'panel.review.ballot.comment',
};

interface Props extends ReviewFormProps {
  readonly choice: VoteChoice;
  readonly onBehalfOf: string | null;
}

/** The words that go with a vote, and the deliverable that they are about. */
export function VoteForm({ choice, onBehalfOf, send, cancel }: Props) {
  const { t, name } = useTexts();
  const { view } = usePanelActions();
  const [text, setText] = useState('');
  const [deliverable, setDeliverable] = useState('');
  const words = t(CHOICE_WORDS[choice]);
  const needsText = choice === 'against' || choice === 'recuse' || choice === 'comment';
  const raisesPoint = choice === 'against' || choice === 'comment';
  const rows = view.readiness.filter(({ state, evidence }) => state !== 'notAsked' && evidence.length > 0);
  const trimmed = text.trim();
  return (
    <FormFrame
      label={t('panel.review.ballot.form', { choice: words })}
      submit={t('panel.review.ballot.send', { choice: words })}
      obstacle={needsText && trimmed === '' ? t('panel.review.ballot.needsText') : undefined}
      send={() =>
        send(() =>
          command('review/vote', {
            choice,
            text: trimmed === '' ? null : trimmed,
            deliverable: raisesPoint && deliverable !== '' ? deliverable : null,
            onBehalfOf,
          }),
        )
      }
      cancel={cancel}
    >
      <TextField
        label={t(TEXT_LABELS[choice])}
        value={text}
        change={setText}
        maxLength={LONGEST_TEXT}
        isLong
      />
      {raisesPoint && rows.length > 0 && (
        <SelectField
          label={t('panel.review.ballot.about')}
          value={deliverable}
          change={setDeliverable}
          unset={t('panel.review.ballot.whole')}
          options={rows.map((row) => ({ value: row.key, name: name(row.name) }))}
        />
      )}
    </FormFrame>
  );
}
