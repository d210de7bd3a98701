import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { Choice } from '../create/choice';
import { createProject, suggestKey, type Management } from '../jira/create-project';
import { Problems } from '../problems';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';

interface Props {
  readonly close: () => void;
  readonly created: () => void;
}

/** Creates a project: its name, its key, and who manages it. The acting person leads it. */
export function CreateProjectDialog({ close, created }: Props) {
  const { t } = useTexts();
  const { person } = useSite();
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [management, setManagement] = useState<Management>('company');
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const options = [
    { id: 'company', name: t('createProject.company') },
    { id: 'team', name: t('createProject.team') },
  ];
  const suggest = async () => {
    if (key !== '' || name === '') return;
    const suggested = await suggestKey(name);
    if (suggested.ok) setKey((typed) => (typed === '' ? suggested.value : typed));
  };
  const submit = async () => {
    setBusy(true);
    const answer = await createProject({ name, key, management, leadAccountId: person.accountId });
    setBusy(false);
    if (answer.ok) created();
    else setErrors(answer.errors);
  };
  return (
    <ModalTransition>
      <Modal onClose={close} width="small">
        <form
          className="site-dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ModalHeader hasCloseButton>
            <ModalTitle>{t('createProject.title')}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="site-form">
              <Problems errors={errors} />
              <label className="site-field">
                <span className="site-field-name">{t('createProject.name')}</span>
                <input
                  className="site-input"
                  value={name}
                  required
                  onChange={(event) => setName(event.target.value)}
                  onBlur={() => void suggest()}
                />
              </label>
              <label className="site-field">
                <span className="site-field-name">{t('createProject.key')}</span>
                <input
                  className="site-input"
                  value={key}
                  required
                  onChange={(event) => setKey(event.target.value)}
                />
              </label>
              <Choice
                label={t('createProject.management')}
                value={management}
                options={options}
                choose={(id) => setManagement(id === 'team' ? 'team' : 'company')}
              />
            </div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" appearance="primary" isDisabled={isBusy}>
              {t('createProject.submit')}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}
