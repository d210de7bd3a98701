import { issueBean as makeIssue } from './issue-bean';
import type { IssueData, JiraSource, ProjectData, TransitionData, UserData, WorkflowData } from './jira-data';
import { projectBean as makeProject, userBean as makeUser } from './people-beans';
import { transitionBean as makeTransition, workflowBean as makeWorkflow } from './small-beans';
import type { BeanValue } from './values';

/**
 * The `issue` or `originalIssue` variable, or one of `issues`, which share a batch. Further objects are read from
 * `source` when they are asked for.
 */
export function issueBean(data: IssueData, source: JiraSource, batch?: object): BeanValue {
  return makeIssue(data, source, batch);
}

/** The `user` variable. `locale` is as REST writes it, e.g. `zh_CN`. */
export function userBean(data: UserData, source: JiraSource): BeanValue {
  return makeUser(data, source);
}

/** The `project` variable. */
export function projectBean(data: ProjectData, source: JiraSource): BeanValue {
  return makeProject(data, source);
}

/** The `transition` variable of a workflow rule. */
export function transitionBean(data: TransitionData): BeanValue {
  return makeTransition(data);
}

/** The `workflow` variable of a workflow rule. */
export function workflowBean(data: WorkflowData): BeanValue {
  return makeWorkflow(data);
}
