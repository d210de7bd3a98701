import type { Store } from '../../store/store';
import type {
  ConditionGroup,
  LayoutPoint,
  Status,
  StatusCategoryKey,
  Workflow,
  WorkflowRule,
  WorkflowTransition,
} from '../../store/workflows';

/** Status categories as the workflow operations name them. */
export const CATEGORY_NAMES = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** The key of a category by the workflow operations' name. */
export const CATEGORY_KEYS: Readonly<Record<'TODO' | 'IN_PROGRESS' | 'DONE', StatusCategoryKey>> = {
  TODO: 'new',
  IN_PROGRESS: 'indeterminate',
  DONE: 'done',
};

/** A status as the status operations show it. */
export function scopedStatusBean({
  id,
  name,
  description,
  categoryKey,
  scope,
}: Status): Record<string, unknown> {
  return { id, name, description, statusCategory: CATEGORY_NAMES[categoryKey], scope };
}

/** A status beside the workflows that refer to it: its reference is its id. */
export function workflowStatusBean(status: Status): Record<string, unknown> {
  return { ...scopedStatusBean(status), statusReference: status.id };
}

function ruleBean({ id, ruleKey, parameters }: WorkflowRule): Record<string, unknown> {
  return { id, ruleKey, parameters };
}

function conditionsBean(group: ConditionGroup): Record<string, unknown> {
  return {
    operation: group.operation,
    conditions: group.conditions.map(ruleBean),
    conditionGroups: group.conditionGroups.map(conditionsBean),
  };
}

function transitionBean(transition: WorkflowTransition): Record<string, unknown> {
  const { id, type, name, description, toStatusId, screenId, conditions, properties } = transition;
  return {
    id,
    type,
    toStatusReference: toStatusId,
    links: transition.links.map(({ fromStatusId, fromPort, toPort }) => ({
      ...(fromPort === null ? {} : { fromPort }),
      fromStatusReference: fromStatusId,
      ...(toPort === null ? {} : { toPort }),
    })),
    name,
    description,
    actions: transition.actions.map(ruleBean),
    validators: transition.validators.map(ruleBean),
    ...(conditions === null ? {} : { conditions: conditionsBean(conditions) }),
    triggers: [],
    properties,
    ...(screenId === null
      ? {}
      : { transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } } }),
  };
}

const perhaps = (name: string, layout: LayoutPoint | null): Record<string, LayoutPoint> =>
  layout === null ? {} : { [name]: layout };

/** A workflow; its transitions may be left out, as a search does unless asked. */
export function workflowBean(workflow: Workflow, withTransitions = true): Record<string, unknown> {
  const { id, name, description, scope, version, statuses } = workflow;
  return {
    id,
    name,
    description,
    scope,
    version,
    isEditable: true,
    statuses: statuses.map(({ statusId, properties, layout }) => ({
      statusReference: statusId,
      deprecated: false,
      properties,
      ...perhaps('layout', layout),
    })),
    ...(withTransitions ? { transitions: workflow.transitions.map(transitionBean) } : {}),
    ...perhaps('startPointLayout', workflow.startPointLayout),
    ...perhaps('loopedTransitionContainerLayout', workflow.loopedTransitionContainerLayout),
  };
}

/** Statuses that some workflows refer to, each once. */
export function statusesOf(store: Store, workflows: readonly Workflow[]): readonly unknown[] {
  const ids = new Set(workflows.flatMap((workflow) => workflow.statuses.map((status) => status.statusId)));
  return [...ids].map((id) => workflowStatusBean(store.statuses.need(id)));
}
