import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { withoutRule } from '../../../editor/change-rules';
import type { SavedRule, SavedTransition } from '../../../editor/saved-workflow';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { saveWorkflow, type OpenWorkflow, type RuleFacts } from './workflow-api';

interface Props {
  readonly open: OpenWorkflow;
  readonly transition: SavedTransition;
  readonly rule: SavedRule;
  readonly facts: RuleFacts;
  readonly close: () => void;
}

/** Says what is going to be removed from where, and asks once. */
export function RemoveRule({ open, transition, rule, facts, close }: Props) {
  const { t } = useTexts();
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const answer = await saveWorkflow(open.statuses, withoutRule(open.workflow, transition.id, rule.id));
    setBusy(false);
    if (answer.ok) close();
    else setErrors(answer.errors);
  };
  return (
    <>
      <ModalHeader hasCloseButton>
        <ModalTitle appearance="warning">{t('workflows.askRemove', { rule: facts.name })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Problems errors={errors} />
        <p className="site-plain">{t('workflows.removes', { transition: transition.name })}</p>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button appearance="warning" isDisabled={isBusy} onClick={() => void remove()}>
          {t('workflows.remove')}
        </Button>
      </ModalFooter>
    </>
  );
}
