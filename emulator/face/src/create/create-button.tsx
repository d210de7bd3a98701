import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { go, usePath } from '../router';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { CreateDialog } from './create-dialog';

/** Opens the dialog that creates an issue. */
export function CreateButton() {
  const { t } = useTexts();
  const { showFlag, closeFlag, noteCreated } = useSite();
  const { path } = usePath();
  const [isOpen, setOpen] = useState(false);
  const created = (key: string) => {
    setOpen(false);
    noteCreated();
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
      <Button appearance="primary" onClick={() => setOpen(true)}>
        {t('create.button')}
      </Button>
      {isOpen && <CreateDialog projectKey={boardOf(path)} close={() => setOpen(false)} created={created} />}
    </>
  );
}

/** The project whose board is open: it is chosen first. */
function boardOf(path: string): string | undefined {
  const [, page, projectKey] = path.split('/');
  return page === 'board' && projectKey ? decodeURIComponent(projectKey) : undefined;
}
