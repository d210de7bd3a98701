import type { Store } from '../../store/store';
import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from '../../store/workflows';
import type {
  ConditionGroupRequest,
  RuleRequest,
  TransitionRequest,
  WorkflowRequest,
} from './workflow-requests';

/** The stored form of a checked request; rules without id get one. */
export function buildWorkflow(
  store: Store,
  request: WorkflowRequest,
  statusIds: ReadonlyMap<string, string>,
  frame: Pick<Workflow, 'id' | 'name' | 'scope' | 'version'>,
): Workflow {
  const idOf = (reference: string): string => statusIds.get(reference) ?? '';
  return {
    ...frame,
    description: request.description ?? '',
    statuses: request.statuses.map(({ statusReference, properties, layout }) => ({
      statusId: idOf(statusReference),
      properties,
      layout: layout ?? null,
    })),
    transitions: request.transitions.map((transition) => buildTransition(store, transition, idOf)),
    startPointLayout: request.startPointLayout ?? null,
    loopedTransitionContainerLayout: request.loopedTransitionContainerLayout ?? null,
  };
}

function buildTransition(
  store: Store,
  request: TransitionRequest,
  idOf: (reference: string) => string,
): WorkflowTransition {
  const { id, name, type, properties } = request;
  const rule = (one: RuleRequest): WorkflowRule => buildRule(store, one);
  return {
    id,
    name,
    type,
    description: request.description ?? '',
    toStatusId: idOf(request.toStatusReference),
    links: request.links.map(({ fromStatusReference, fromPort, toPort }) => ({
      fromStatusId: idOf(fromStatusReference),
      fromPort: fromPort ?? null,
      toPort: toPort ?? null,
    })),
    screenId: request.transitionScreen?.parameters?.['screenId'] ?? null,
    conditions: request.conditions ? buildGroup(request.conditions, rule) : null,
    validators: request.validators.map(rule),
    actions: request.actions.map(rule),
    properties,
  };
}

function buildRule(store: Store, { id, ruleKey, parameters }: RuleRequest): WorkflowRule {
  return { id: id ?? store.nextUuid(), ruleKey, parameters: parameters ?? {} };
}

function buildGroup(
  group: ConditionGroupRequest,
  rule: (request: RuleRequest) => WorkflowRule,
): ConditionGroup {
  return {
    operation: group.operation,
    conditions: (group.conditions ?? []).map(rule),
    conditionGroups: (group.conditionGroups ?? []).map((inner) => buildGroup(inner, rule)),
  };
}
