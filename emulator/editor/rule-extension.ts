import type { RuleEntryPoint } from '../forge/app-description';
import type { SavedStatus, SavedTransition, SavedWorkflow } from './saved-workflow';

/** Types of module that are rules of a workflow. */
export type RuleModuleType = 'jira:workflowValidator' | 'jira:workflowCondition';

/** Whether a type of module is a rule of a workflow. */
export function isRuleModule(moduleType: string): moduleType is RuleModuleType {
  return moduleType === 'jira:workflowValidator' || moduleType === 'jira:workflowCondition';
}

/** Under which name the saved configuration stands in the context. */
export const CONFIG_NAMES = {
  'jira:workflowValidator': 'validatorConfig',
  'jira:workflowCondition': 'conditionConfig',
} as const;

/** The rule whose page is shown, and where it stands. */
export interface ShownRule {
  readonly moduleType: RuleModuleType;
  readonly entryPoint: RuleEntryPoint;
  readonly workflow: SavedWorkflow;
  readonly transition: SavedTransition;
  readonly statuses: readonly SavedStatus[];
  /** The saved configuration, as text; undefined where nothing has been saved. */
  readonly config: string | undefined;
}

/**
 * `extension` in the context of a rule's page. Documented: the configuration, `isNewEditor`, the workflow and
 * `transitionContext`. Observed in an example app that Atlassian has published: `entryPoint`, and the configuration as
 * the text that was saved. Assumed: a transition from several statuses names the first, one from anywhere names none.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#new-workflow-editor
 */
export function ruleExtension(shown: ShownRule): Readonly<Record<string, unknown>> {
  const { moduleType, entryPoint, workflow, transition, statuses, config } = shown;
  const statusOf = (reference: string | undefined) => {
    const status = statuses.find(({ statusReference }) => statusReference === reference);
    if (status === undefined) return null;
    const { id, name, statusCategory, description } = status;
    return { id, name, statusCategory, description };
  };
  const { project } = workflow.scope;
  return {
    type: moduleType,
    entryPoint,
    isNewEditor: true,
    workflowId: workflow.id,
    workflowName: workflow.name,
    ...(project === undefined ? {} : { scopedProjectId: project.id }),
    transitionContext: {
      id: transition.id,
      from: statusOf(transition.links[0]?.fromStatusReference),
      to: statusOf(transition.toStatusReference),
    },
    ...(config === undefined ? {} : { [CONFIG_NAMES[moduleType]]: config }),
  };
}
