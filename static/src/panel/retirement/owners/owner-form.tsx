import { useState } from 'react';
import type { Person } from '../../../api';
import { useTexts } from '../../../common/texts';
import { FormFrame } from '../../forms/form-frame';
import { PersonPicker } from '../../people/person-picker';
import type { Outcome } from '../../use-panel';
import { nameOwner } from './name-owners';

interface Props {
  readonly owner: string;
  readonly send: (work: () => Promise<Outcome>) => void;
  readonly cancel: () => void;
}

/** Says who is meant by a name in the inventory. */
export function OwnerForm({ owner, send, cancel }: Props) {
  const { t } = useTexts();
  const [person, setPerson] = useState<Person>();
  return (
    <FormFrame
      label={t('panel.owners.for', { owner })}
      submit={t('panel.form.save')}
      obstacle={person ? undefined : t('panel.review.reviewers.needsPerson')}
      send={() => person && send(() => nameOwner(owner, person.accountId))}
      cancel={cancel}
    >
      <PersonPicker label={t('panel.owners.person')} chosen={person} choose={setPerson} />
    </FormFrame>
  );
}
