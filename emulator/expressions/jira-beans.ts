import type { IssueData, JiraSource, ProjectData, TransitionData, UserData, WorkflowData } from './jira-data';
import type { BeanValue } from './values';

const pending = (what: string): never => {
  throw new Error(`not simulated: ${what}`);
};

/** Makes an issue readable by expressions. */
export const issueBean = (data: IssueData, _source: JiraSource): BeanValue => pending(data.key);
/** Makes a user readable by expressions. */
export const userBean = (data: UserData, _source: JiraSource): BeanValue => pending(data.accountId);
/** Makes a project readable by expressions. */
export const projectBean = (data: ProjectData, _source: JiraSource): BeanValue => pending(data.key);
/** Makes a transition readable by expressions. */
export const transitionBean = (data: TransitionData): BeanValue => pending(data.name);
/** Makes a workflow readable by expressions. */
export const workflowBean = (data: WorkflowData): BeanValue => pending(data.name);
