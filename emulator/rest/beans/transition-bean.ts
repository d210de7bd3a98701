import { screenFieldIds } from '../../store/screens';
import type { WorkflowTransition } from '../../store/workflows';
import { fieldMetaBean } from './field-meta-bean';
import type { BeanContext } from './issue-bean';
import { statusBean } from './status-bean';

/** A transition as it is offered; with the fields of its screen if asked. */
export function transitionBean(
  context: BeanContext,
  transition: WorkflowTransition,
  withFields: boolean,
  projectId: string,
): Record<string, unknown> {
  const { origin, store } = context;
  const fieldIds =
    transition.screenId === null ? [] : screenFieldIds(store.screens.need(transition.screenId));
  return {
    id: transition.id,
    name: transition.name,
    to: statusBean(origin, store.statuses.need(transition.toStatusId)),
    hasScreen: transition.screenId !== null,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: transition.type === 'INITIAL',
    isAvailable: true,
    isConditional: transition.conditions !== null,
    isLooped: false,
    ...(withFields
      ? {
          fields: Object.fromEntries(
            fieldIds.map((id) => [id, fieldMetaBean(context, store.fields.need(id), false, projectId)]),
          ),
        }
      : {}),
  };
}
