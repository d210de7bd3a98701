import Modal, { ModalTransition } from '@atlaskit/modal-dialog';
import type { OpenWorkflow } from './workflow-api';
import { ChooseRule } from './choose-rule';
import { ConfigureRule } from './configure-rule';
import { RemoveRule } from './remove-rule';
import type { RuleTask } from './rule-task';

interface Props {
  readonly open: OpenWorkflow;
  readonly task: RuleTask;
  readonly begin: (task: RuleTask) => void;
  readonly close: () => void;
}

/** The dialog in which rules are added, changed, looked at and removed. */
export function RuleDialog({ open, task, begin, close }: Props) {
  return (
    <ModalTransition>
      <Modal onClose={close} width={task.kind === 'remove' ? 'small' : 'large'} shouldScrollInViewport>
        {task.kind === 'choose' && (
          <ChooseRule open={open} transition={task.transition} begin={begin} close={close} />
        )}
        {task.kind === 'remove' && (
          <RemoveRule
            open={open}
            transition={task.transition}
            rule={task.rule}
            facts={task.facts}
            close={close}
          />
        )}
        {(task.kind === 'create' || task.kind === 'edit' || task.kind === 'view') && (
          <ConfigureRule open={open} task={task} close={close} />
        )}
      </Modal>
    </ModalTransition>
  );
}
