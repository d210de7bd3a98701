import { issueBean, projectBean, transitionBean, userBean, workflowBean } from '../expressions/jira-beans';
import type { Value } from '../expressions/values';
import type { Jira } from '../rest/jira';
import type { Issue } from '../store/issues';
import type { Workflow, WorkflowTransition } from '../store/workflows';
import {
  issueData,
  jiraSource,
  projectData,
  statusData,
  userData,
  type Uncommitted,
} from './expression-data';

/** What validators and conditions of an app both look at. */
export interface RuleSubject {
  readonly accountId: string;
  readonly workflow: Workflow;
  readonly transition: WorkflowTransition;
  /** The issue as the rule sees it. */
  readonly issue: Issue;
  /** Where the issue comes from; null on the initial transition. */
  readonly fromStatusId: string | null;
}

/** Variables that every expression of a workflow rule has. */
export function ruleVariables(
  jira: Jira,
  subject: RuleSubject,
  uncommitted: Uncommitted = { files: [], comments: [] },
): Record<string, Value> {
  const { store } = jira;
  const { accountId, workflow, transition, issue, fromStatusId } = subject;
  const source = jiraSource(jira, accountId);
  return {
    user: userBean(userData(store, store.users.need(accountId)), source),
    issue: issueBean(issueData(jira, issue, accountId, uncommitted), source),
    project: projectBean(projectData(store.projects.need(issue.projectId)), source),
    transition: transitionBean({
      id: Number(transition.id),
      name: transition.name,
      from: fromStatusId === null ? null : statusData(store, fromStatusId),
      to: statusData(store, transition.toStatusId),
      hasScreen: transition.screenId !== null,
    }),
    workflow: workflowBean({ id: workflow.id, name: workflow.name }),
  };
}

/** Saved configuration of a rule; text that is no JSON reaches the expression as the text it is. */
export function parseConfig(config: string | undefined): unknown {
  if (config === undefined || config === '') return null;
  try {
    return JSON.parse(config) as unknown;
  } catch {
    return config;
  }
}
