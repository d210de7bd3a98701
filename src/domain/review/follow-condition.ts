import { accept, refuse, type Decision, type DecisionContext } from '../dossier/decide/decision';
import type { CommandOf } from '../dossier/command';
import { conditionsOf } from './open-conditions';

/** The dossier follows the Jira issue that carries a condition. */
export function followCondition(
  command: CommandOf<'linkCondition' | 'settleCondition'>,
  { state }: DecisionContext,
): Decision {
  const made = conditionsOf(state).find(({ condition }) => condition.id === command.condition);
  if (!made) return refuse('UNKNOWN_ITEM', { item: command.condition });
  const { gate, condition } = made;
  if (command.type === 'linkCondition')
    return condition.issueId === command.issueId
      ? accept()
      : accept({
          type: 'conditionLinked',
          data: { gate, condition: condition.id, issueId: command.issueId },
        });
  return condition.isDone === command.isDone
    ? accept()
    : accept({ type: 'conditionSettled', data: { gate, condition: condition.id, isDone: command.isDone } });
}
