import type { RuleModuleType } from './rule-extension';
import type { SavedConditions, SavedRule, SavedTransition, SavedWorkflow } from './saved-workflow';

/** Conditions of a transition, those in groups too. */
export function conditionsOf(group: SavedConditions | undefined): readonly SavedRule[] {
  if (group === undefined) return [];
  return [...group.conditions, ...group.conditionGroups.flatMap(conditionsOf)];
}

/** A rule of an app as Jira's editor saves one: each with an id of its own, its configuration as text. */
export function appRule(
  moduleType: RuleModuleType,
  extensionId: string,
  config: string | undefined,
  id: string,
): SavedRule {
  const ruleKey =
    moduleType === 'jira:workflowValidator' ? 'forge:expression-validator' : 'forge:expression-condition';
  const parameters = { key: extensionId, id, disabled: 'false', tag: '' };
  return { id, ruleKey, parameters: config === undefined ? parameters : { ...parameters, config } };
}

/** The workflow with one more rule on a transition. */
export function withRule(
  workflow: SavedWorkflow,
  transitionId: string,
  moduleType: RuleModuleType,
  rule: SavedRule,
): SavedWorkflow {
  return changed(workflow, transitionId, (transition) => {
    if (moduleType === 'jira:workflowValidator')
      return { ...transition, validators: [...transition.validators, rule] };
    const { conditions = { operation: 'ALL', conditions: [], conditionGroups: [] } } = transition;
    return { ...transition, conditions: { ...conditions, conditions: [...conditions.conditions, rule] } };
  });
}

/** The workflow with another configuration for a rule of a transition. */
export function withConfig(
  workflow: SavedWorkflow,
  transitionId: string,
  ruleId: string,
  config: string,
): SavedWorkflow {
  return mapped(workflow, transitionId, (rule) =>
    rule.id === ruleId ? [{ ...rule, parameters: { ...rule.parameters, config } }] : [rule],
  );
}

/** The workflow without a rule of a transition. */
export function withoutRule(workflow: SavedWorkflow, transitionId: string, ruleId: string): SavedWorkflow {
  return mapped(workflow, transitionId, (rule) => (rule.id === ruleId ? [] : [rule]));
}

function changed(
  workflow: SavedWorkflow,
  transitionId: string,
  change: (transition: SavedTransition) => SavedTransition,
): SavedWorkflow {
  const transitions = workflow.transitions.map((one) => (one.id === transitionId ? change(one) : one));
  return { ...workflow, transitions };
}

function mapped(
  workflow: SavedWorkflow,
  transitionId: string,
  map: (rule: SavedRule) => readonly SavedRule[],
): SavedWorkflow {
  return changed(workflow, transitionId, ({ conditions, ...transition }) => {
    const left = conditions && mappedGroup(conditions, map);
    const isEmpty = left === undefined || conditionsOf(left).length === 0;
    const validators = transition.validators.flatMap(map);
    return isEmpty ? { ...transition, validators } : { ...transition, validators, conditions: left };
  });
}

function mappedGroup(
  group: SavedConditions,
  map: (rule: SavedRule) => readonly SavedRule[],
): SavedConditions {
  return {
    ...group,
    conditions: group.conditions.flatMap(map),
    conditionGroups: group.conditionGroups
      .map((inner) => mappedGroup(inner, map))
      .filter((inner) => conditionsOf(inner).length > 0),
  };
}
