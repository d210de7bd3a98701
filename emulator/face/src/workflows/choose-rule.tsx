import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import type { SavedTransition } from '../../../editor/saved-workflow';
import { useTexts } from '../texts';
import type { RuleTask } from './rule-task';
import type { OpenWorkflow } from './workflow-api';

interface Props {
  readonly open: OpenWorkflow;
  readonly transition: SavedTransition;
  readonly begin: (task: RuleTask) => void;
  readonly close: () => void;
}

/** Which of the app's rules to add. */
export function ChooseRule({ open, transition, begin, close }: Props) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string>();
  // A condition decides whether a transition is offered, and nobody is offered the creation of an item.
  const offered = open.offered.filter(
    ({ ruleType }) => transition.type !== 'INITIAL' || ruleType === 'Validator',
  );
  const rule = offered.find(({ id }) => id === chosen);
  return (
    <form
      className="site-dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (rule !== undefined) begin({ kind: 'create', transition, offered: rule });
      }}
    >
      <ModalHeader hasCloseButton>
        <ModalTitle>{t('workflows.addRuleTo', { transition: transition.name })}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <fieldset className="site-offered">
          <legend className="site-field-name">{t('workflows.offered')}</legend>
          {offered.length === 0 && <p className="site-plain">{t('workflows.nothingOffered')}</p>}
          {offered.map(({ id, name, description }) => (
            <label key={id} className="site-offered-rule">
              <input type="radio" name="rule" checked={id === chosen} onChange={() => setChosen(id)} />
              <span>
                <span>{name}</span>
                <span className="site-subtle site-offered-about">{description}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={close}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" appearance="primary" isDisabled={rule === undefined}>
          {t('workflows.select')}
        </Button>
      </ModalFooter>
    </form>
  );
}
