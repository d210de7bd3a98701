import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { go } from '../router';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { CreateDialog } from './create-dialog';

interface Props {
  /** Chosen first in the dialog. */
  readonly projectKey?: string;
  readonly done?: () => void;
  readonly appearance?: 'primary' | 'default';
}

/** Opens the dialog that creates an issue. */
export function CreateButton({ projectKey, done, appearance = 'primary' }: Props) {
  const { t } = useTexts();
  const { showFlag, closeFlag } = useSite();
  const [isOpen, setOpen] = useState(false);
  const created = (key: string) => {
    setOpen(false);
    done?.();
    const open = () => {
      closeFlag(key);
      go(`/browse/${key}`);
    };
    showFlag({
      id: key,
      title: t('create.done', { key }),
      type: 'success',
      description: '',
      actions: [{ text: t('create.open'), onClick: open }],
      isAutoDismiss: true,
    });
  };
  return (
    <>
      <Button appearance={appearance} onClick={() => setOpen(true)}>
        {t('create.button')}
      </Button>
      {isOpen && <CreateDialog projectKey={projectKey} close={() => setOpen(false)} created={created} />}
    </>
  );
}
