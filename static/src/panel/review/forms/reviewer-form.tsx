import { useState } from 'react';
import type { ReviewStepView } from '../../../../../src/contract/review-view';
import type { Person } from '../../../api';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { FormFrame } from '../../forms/form-frame';
import { PersonPicker } from '../../people/person-picker';
import type { ReviewFormProps } from '../review-part';
import { STEP_WORDS } from '../review-words';

interface Props extends ReviewFormProps {
  readonly step: ReviewStepView['step'];
}

/** Takes somebody in as a reviewer. */
export function ReviewerForm({ step, send, cancel }: Props) {
  const { t } = useTexts();
  const [person, setPerson] = useState<Person>();
  return (
    <FormFrame
      label={t('panel.review.reviewers.addTo', { step: t(STEP_WORDS[step]) })}
      submit={t('panel.review.reviewers.add')}
      obstacle={person ? undefined : t('panel.review.reviewers.needsPerson')}
      send={() => {
        if (person) send(() => command('review/addReviewer', { step, account: person.accountId }));
      }}
      cancel={cancel}
    >
      <PersonPicker label={t('panel.review.reviewers.person')} chosen={person} choose={setPerson} />
    </FormFrame>
  );
}
