import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { readMayCreateProjects } from '../jira/create-project';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { CreateProjectDialog } from './create-project-dialog';

/** Opens the dialog that creates a project, for whoever may. */
export function CreateProject({ created }: { readonly created: () => void }) {
  const { t } = useTexts();
  const mayCreate = useLoaded('may create projects', readMayCreateProjects);
  const [isOpen, setOpen] = useState(false);
  if (mayCreate.value !== true) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('createProject.button')}</Button>
      {isOpen && (
        <CreateProjectDialog
          close={() => setOpen(false)}
          created={() => {
            setOpen(false);
            created();
          }}
        />
      )}
    </>
  );
}
