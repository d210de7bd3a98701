import { useState } from 'react';
import type { ReviewerView } from '../../../../../src/contract/review-view';
import type { Person } from '../../../api';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { TextField } from '../../forms/text-field';
import { usePanelActions } from '../../panel-actions';
import { PersonPicker } from '../../people/person-picker';
import type { ReviewFormProps } from '../review-part';
import { today } from '../today';

interface Props extends ReviewFormProps {
  readonly delegation: ReviewerView['delegation'];
}

/** Names somebody who votes in one's place for some days. */
export function StandInForm({ delegation, send, cancel }: Props) {
  const { t } = useTexts();
  const { nameOf } = usePanelActions();
  const [person, setPerson] = useState<Person | undefined>(
    delegation ? { accountId: delegation.to, displayName: nameOf(delegation.to) } : undefined,
  );
  const [from, setFrom] = useState(delegation?.from ?? today());
  const [until, setUntil] = useState(delegation?.until ?? '');
  const obstacle = !person
    ? t('panel.review.reviewers.needsPerson')
    : from === '' || until === '' || until < from
      ? t('panel.review.standIn.needsDates')
      : undefined;
  return (
    <FormFrame
      label={t('panel.review.standIn.form')}
      submit={t('panel.review.standIn.save')}
      obstacle={obstacle}
      send={() => {
        if (person) send(() => command('review/delegate', { to: person.accountId, from, until }));
      }}
      cancel={cancel}
    >
      <PersonPicker label={t('panel.review.standIn.person')} chosen={person} choose={setPerson} />
      <div className="lg-fields">
        <TextField label={t('panel.review.standIn.from')} type="date" value={from} change={setFrom} />
        <TextField label={t('panel.review.standIn.until')} type="date" value={until} change={setUntil} />
      </div>
    </FormFrame>
  );
}
