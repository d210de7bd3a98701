import { checkRule } from '../../workflow/rules/check-rule';
import type { RuleType } from '../../workflow/rules/catalogue';
import type { Jira } from '../jira';
import { ruleError, workflowError, type FoundError } from './workflow-errors';
import type {
  ConditionGroupRequest,
  RuleRequest,
  TransitionRequest,
  WorkflowRequest,
} from './workflow-requests';

/** Everything that is wrong with the shape of one workflow and with its rules. */
export function checkWorkflow(
  jira: Jira,
  workflow: WorkflowRequest,
  references: ReadonlySet<string>,
): readonly FoundError[] {
  const own = workflow.statuses.map((status) => status.statusReference);
  return [
    ...own
      .filter((reference) => !references.has(reference))
      .map((statusReference) =>
        workflowError('STATUS', 'STATUS_NOT_FOUND', 'The status reference is not in the list of statuses.', {
          statusReference,
        }),
      ),
    ...repeated(own).map((statusReference) =>
      workflowError('STATUS', 'NON_UNIQUE_STATUS', 'A workflow can have a status only once.', {
        statusReference,
      }),
    ),
    ...(own.length === 0
      ? [workflowError('WORKFLOW', 'NO_STATUSES', 'The workflow must have at least one status.')]
      : []),
    ...checkInitial(workflow.transitions),
    ...repeated(workflow.transitions.map((transition) => transition.id)).map((transitionId) =>
      workflowError('TRANSITION', 'NON_UNIQUE_TRANSITION_ID', 'You must use a unique transition ID.', {
        transitionId,
      }),
    ),
    ...workflow.transitions.flatMap((transition) => [
      ...checkPlaces(transition, new Set(own)),
      ...checkRules(jira, transition),
    ]),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function checkInitial(transitions: readonly TransitionRequest[]): readonly FoundError[] {
  const initial = transitions.filter((transition) => transition.type === 'INITIAL').length;
  if (initial === 1) return [];
  return initial === 0
    ? [workflowError('WORKFLOW', 'NO_INITIAL_TRANSITION', 'The workflow must have an initial transition.')]
    : [
        workflowError(
          'WORKFLOW',
          'MULTIPLE_INITIAL_TRANSITIONS',
          'The workflow must have only one initial transition.',
        ),
      ];
}

function checkPlaces(transition: TransitionRequest, own: ReadonlySet<string>): readonly FoundError[] {
  const { id: transitionId, type, links, toStatusReference } = transition;
  const found: FoundError[] = [];
  const complain = (code: string, message: string, statusReference?: string): void => {
    const reference = statusReference === undefined ? { transitionId } : { transitionId, statusReference };
    found.push(workflowError('TRANSITION', code, message, reference));
  };
  const isThere = (reference: string): void => {
    if (!own.has(reference))
      complain(
        'STATUS_NOT_FOUND',
        'The transition refers to a status that the workflow does not have.',
        reference,
      );
  };
  isThere(toStatusReference);
  for (const link of links) isThere(link.fromStatusReference);
  if (type === 'DIRECTED' && links.length === 0)
    complain('NO_FROM_STATUS', 'A directed transition must come from at least one status.');
  if (type !== 'DIRECTED' && links.length > 0)
    complain('UNEXPECTED_FROM_STATUS', 'Only a directed transition can come from a status.');
  if (type === 'INITIAL' && (transition.conditions ?? null) !== null)
    complain('CONDITIONS_ON_INITIAL_TRANSITION', 'The initial transition cannot have conditions.');
  return found;
}

function checkRules(jira: Jira, transition: TransitionRequest): readonly FoundError[] {
  const check =
    (ruleType: RuleType) =>
    (request: RuleRequest): readonly FoundError[] => {
      const { ruleKey, id } = request;
      const rule = { id: id ?? '', ruleKey, parameters: request.parameters ?? {} };
      const checked = checkRule(jira, rule, ruleType);
      if (checked.ok) return [];
      const reference = { transitionId: transition.id, ...(typeof id === 'string' ? { ruleId: id } : {}) };
      return [ruleError(checked.problem, reference)];
    };
  const conditions = transition.conditions ?? null;
  const screen = transition.transitionScreen ?? null;
  return [
    ...(conditions === null ? [] : rulesOf(conditions).flatMap(check('Condition'))),
    ...transition.validators.flatMap(check('Validator')),
    ...transition.actions.flatMap(check('Function')),
    ...(screen === null ? [] : check('Screen')(screen)),
  ];
}

function rulesOf(group: ConditionGroupRequest): readonly RuleRequest[] {
  return [...(group.conditions ?? []), ...(group.conditionGroups ?? []).flatMap(rulesOf)];
}
