import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { createIssue, readIssueTypes } from '../jira/create';
import { readProjects } from '../jira/site';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';
import { Working } from '../working';
import { Choice } from './choice';
import { CreateFields } from './create-fields';

interface Props {
  readonly projectKey: string | undefined;
  readonly close: () => void;
  readonly created: (key: string) => void;
}

/** Creates an issue: project, type, and the fields of its screen. */
export function CreateDialog({ projectKey, close, created }: Props) {
  const { t } = useTexts();
  const projects = useLoaded('create: projects', readProjects);
  const [chosenProject, setProject] = useState(projectKey);
  const project = chosenProject ?? projects.value?.[0]?.key;
  const types = useLoaded(`create: types ${project ?? ''}`, () =>
    project === undefined ? Promise.resolve({ ok: true, value: [] } as const) : readIssueTypes(project),
  );
  const [chosenType, setType] = useState<string>();
  const type = types.value?.find(({ id }) => id === chosenType) ?? types.value?.[0];
  const [fields, setFields] = useState<Readonly<Record<string, unknown>>>({});
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    if (project === undefined || type === undefined) return;
    setBusy(true);
    const answer = await createIssue({ ...fields, project: { key: project }, issuetype: { id: type.id } });
    setBusy(false);
    if (answer.ok) created(answer.value);
    else setErrors(answer.errors);
  };

  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <form
          className="site-dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ModalHeader hasCloseButton>
            <ModalTitle>{t('create.title')}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="site-form">
              <Problems errors={[...projects.errors, ...types.errors, ...errors]} />
              {types.isLoading && <Working />}
              <Choice
                label={t('create.project')}
                value={project}
                options={(projects.value ?? []).map(({ key, name }) => ({
                  id: key,
                  name: `${name} (${key})`,
                }))}
                choose={(key) => {
                  setProject(key);
                  setFields({});
                }}
              />
              <Choice
                label={t('create.type')}
                value={type?.id}
                options={types.value ?? []}
                choose={(id) => {
                  setType(id);
                  setFields({});
                }}
              />
              {project !== undefined && type !== undefined && (
                <CreateFields
                  key={`${project} ${type.id}`}
                  projectKey={project}
                  typeId={type.id}
                  change={(id, value) => setFields((seen) => ({ ...seen, [id]: value }))}
                />
              )}
            </div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" appearance="primary" isDisabled={isBusy || type === undefined}>
              {t('create.button')}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
