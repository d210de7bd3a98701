import type { Issue } from './issues';
import { issueTypeIdsOf } from './issue-type-schemes';
import type { Project } from './projects';
import type { Store } from './store';
import type { Workflow } from './workflows';

/** The workflow that an issue type follows in a project. */
export function workflowFor(store: Store, project: Project, issueTypeId: string): Workflow {
  const scheme = store.workflowSchemes.need(project.workflowSchemeId);
  return store.workflows.need(scheme.workflowIdByIssueTypeId[issueTypeId] ?? scheme.defaultWorkflowId);
}

/** The workflow that an issue follows. */
export function workflowOf(store: Store, issue: Pick<Issue, 'projectId' | 'issueTypeId'>): Workflow {
  return workflowFor(store, store.projects.need(issue.projectId), issue.issueTypeId);
}

/** Workflows in use by a project, each once. */
export function workflowsOf(store: Store, project: Project): readonly Workflow[] {
  const typeIds = issueTypeIdsOf(store, project);
  return [...new Set(typeIds.map((typeId) => workflowFor(store, project, typeId)))];
}

/** Whether any project uses a workflow. */
export function isActive(store: Store, workflow: Workflow): boolean {
  return store.projects
    .all()
    .some((project) => workflowsOf(store, project).some((one) => one.id === workflow.id));
}
