import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../jira/request';
import { Problems } from '../problems';
import { useTexts } from '../texts';

interface Props {
  readonly children: ReactNode;
  readonly save: () => Promise<Answer<unknown>>;
  readonly saved: () => void;
  readonly cancel: () => void;
}

/** Save and cancel around the input of one field. Escape cancels. */
export function EditForm({ children, save, saved, cancel }: Props) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    const answer = await save();
    setBusy(false);
    if (answer.ok) saved();
    else setErrors(answer.errors);
  };
  return (
    <form
      className="site-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      {children}
      <Problems errors={errors} />
      <div className="site-row">
        <Button type="submit" appearance="primary" isDisabled={isBusy}>
          {t('common.save')}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
