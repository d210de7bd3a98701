import { appRule, withConfig, withRule } from '../../../editor/change-rules';
import type { RuleModuleType } from '../../../editor/rule-extension';
import type { SavedWorkflow } from '../../../editor/saved-workflow';
import type { ConfigureTask } from './rule-task';

/** The rule that a page of the app is open for. */
export interface ConfiguredRule {
  /** Id under which Jira knows the module of the app. */
  readonly extensionId: string;
  readonly moduleKey: string;
  readonly moduleType: RuleModuleType;
  readonly name: string;
  /** As it is saved; undefined for a rule that is being added. */
  readonly config: string | undefined;
}

/** Which module of the app stands behind a task, and what it has saved. */
export function configuredRule(task: ConfigureTask): ConfiguredRule {
  const extensionId = task.kind === 'create' ? task.offered.id : (task.rule.parameters['key'] ?? '');
  const isValidator =
    task.kind === 'create'
      ? task.offered.ruleType === 'Validator'
      : task.transition.validators.some(({ id }) => id === task.rule.id);
  return {
    extensionId,
    moduleKey: extensionId.slice(extensionId.lastIndexOf('/') + 1),
    moduleType: isValidator ? 'jira:workflowValidator' : 'jira:workflowCondition',
    name: task.kind === 'create' ? task.offered.name : task.facts.name,
    config: task.kind === 'create' ? undefined : task.rule.parameters['config'],
  };
}

/** The workflow with the rule as the app's page has configured it. */
export function withConfigured(
  workflow: SavedWorkflow,
  task: ConfigureTask,
  config: string | undefined,
): SavedWorkflow {
  const { id } = task.transition;
  if (task.kind !== 'create') return withConfig(workflow, id, task.rule.id, config ?? '');
  const { moduleType, extensionId } = configuredRule(task);
  return withRule(workflow, id, moduleType, appRule(moduleType, extensionId, config, crypto.randomUUID()));
}
