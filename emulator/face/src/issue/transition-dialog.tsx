import Button from '@atlaskit/button/new';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { runTransition } from '../jira/issues';
import type { Transition } from '../jira/shapes';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { FileDrop } from './file-drop';
import { ScreenField } from './screen-field';

interface Props {
  readonly issueKey: string;
  readonly transition: Transition;
  readonly close: () => void;
  readonly done: () => void;
}

/** The screen of a transition: its fields, files to drop, and what Jira says against it. */
export function TransitionDialog({ issueKey, transition, close, done }: Props) {
  const { t } = useTexts();
  const [fields, setFields] = useState<Readonly<Record<string, unknown>>>({});
  const [comment, setComment] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    const answer = await runTransition(issueKey, transition.id, { fields, comment, files });
    setBusy(false);
    if (answer.ok) done();
    else setErrors(answer.errors);
  };

  return (
    <ModalTransition>
      <Modal onClose={close} width="medium">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <ModalHeader hasCloseButton>
            <ModalTitle>{transition.name}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="site-form">
              <Problems errors={errors} />
              {Object.entries(transition.fields)
                .filter(hasPlainInput)
                .map(([id, field]) => (
                  <ScreenField
                    key={id}
                    id={id}
                    field={field}
                    change={(value) => setFields((seen) => ({ ...seen, [id]: value }))}
                  />
                ))}
              {Object.hasOwn(transition.fields, 'comment') && <CommentField change={setComment} />}
              {Object.hasOwn(transition.fields, 'attachment') && <FileDrop files={files} choose={setFiles} />}
            </div>
          </ModalBody>
          <ModalFooter>
            <Button appearance="subtle" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" appearance="primary" isDisabled={isBusy}>
              {transition.name}
            </Button>
          </ModalFooter>
        </form>
      </Modal>
    </ModalTransition>
  );
}

/** Comment and files are no fields of the issue: both have a place of their own on the screen. */
function hasPlainInput([id]: readonly [string, unknown]): boolean {
  return id !== 'comment' && id !== 'attachment';
}

function CommentField({ change }: { readonly change: (comment: string) => void }) {
  const { t } = useTexts();
  return (
    <label className="site-field">
      <span className="site-field-name">{t('transition.comment')}</span>
      <textarea className="site-input" rows={3} onChange={(event) => change(event.target.value)} />
    </label>
  );
}
