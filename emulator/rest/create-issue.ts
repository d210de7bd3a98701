import { z } from 'zod';
import { editIssue, type Edits } from '../fields/edit-issue';
import type { Requester } from '../permissions/requester';
import { hasProjectPermission } from '../permissions/has-permission';
import { findProject } from '../store/find';
import type { Issue } from '../store/issues';
import { issueTypeIdsOf } from '../store/issue-type-schemes';
import type { IssueType, Project } from '../store/projects';
import { bad, good, type Result } from '../store/result';
import { shownFieldIds } from '../store/screen-schemes';
import type { WorkflowTransition, Workflow } from '../store/workflows';
import type { JsonObject } from '../store/json';
import { commitChange } from '../workflow/commit-change';
import { publishIssueCreated } from '../workflow/issue-events';
import { afterPostFunctions } from '../workflow/rules/post-functions';
import { isRefusal, refusalsOf } from '../workflow/rules/validators';
import { workflowOf } from '../store/workflow-of';
import { jiraError, notSimulated } from './answers';
import { readCommentOperations } from './comment-operations';
import type { Jira } from './jira';

const projectRef = z.union([z.object({ id: z.coerce.string() }), z.object({ key: z.string() })]);
const typeRef = z.union([z.object({ id: z.coerce.string() }), z.object({ name: z.string() })]);

/** Default priority of a new issue. */
const MEDIUM = '3';

function refused(errors: Readonly<Record<string, string>>): {
  readonly ok: false;
  readonly problem: Response;
} {
  return bad(jiraError(400, [], errors));
}

function readProject(jira: Jira, requester: Requester, value: unknown): Result<Project, Response> {
  const parsed = projectRef.safeParse(value);
  const project = parsed.success
    ? findProject(jira.store, 'id' in parsed.data ? parsed.data.id : parsed.data.key)
    : undefined;
  if (
    project === undefined ||
    !hasProjectPermission(jira.store, requester.accountId, project, 'BROWSE_PROJECTS')
  )
    return refused({ project: 'Specify a valid project ID or key' });
  if (!hasProjectPermission(jira.store, requester.accountId, project, 'CREATE_ISSUES'))
    return refused({ project: 'You do not have permission to create issues in this project.' });
  return good(project);
}

function readIssueType(jira: Jira, project: Project, value: unknown): Result<IssueType, Response> {
  const parsed = typeRef.safeParse(value);
  if (!parsed.success) return refused({ issuetype: 'Specify an issue type' });
  const wanted = parsed.data;
  const types = issueTypeIdsOf(jira.store, project).map((id) => jira.store.issueTypes.need(id));
  const type = types.find((one) => ('id' in wanted ? one.id === wanted.id : one.name === wanted.name));
  if (type === undefined) return refused({ issuetype: 'Specify a valid issue type' });
  return type.isSubtask ? bad(notSimulated('subtasks, which have a parent')) : good(type);
}

function initialTransition(workflow: Workflow): WorkflowTransition {
  const initial = workflow.transitions.find((one) => one.type === 'INITIAL');
  if (initial === undefined) throw new Error(`The workflow "${workflow.name}" has no initial transition.`);
  return initial;
}

/** Creates an issue from a REST body: everything is checked before anything is written. */
export function createIssue(
  jira: Jira,
  requester: Requester,
  edits: Edits,
  properties: JsonObject,
): Result<Issue, Response> {
  const { project: projectValue, issuetype, ...fields } = edits.fields ?? {};
  const project = readProject(jira, requester, projectValue);
  if (!project.ok) return project;
  const type = readIssueType(jira, project.value, issuetype);
  if (!type.ok) return type;
  const workflow = workflowOf(jira.store, { projectId: project.value.id, issueTypeId: type.value.id });
  const initial = initialTransition(workflow);
  const blank = blankIssue(jira, requester, project.value, type.value, initial.toStatusId);
  const edited = editIssue(
    jira.store,
    blank,
    { ...edits, fields: { summary: null, ...fields } },
    shownFieldIds(jira.store, blank, 'create'),
  );
  if (!edited.ok) return refused(edited.problem);
  const place = { store: jira.store, accountId: requester.accountId, projectId: project.value.id };
  const comments = readCommentOperations(place, edits.update);
  if (!comments.ok) return comments;
  const attempt = {
    requester,
    workflow,
    transition: initial,
    before: null,
    after: edited.value,
    uncommitted: { files: [], comments: comments.value },
  };
  const said = refusalsOf(jira, attempt);
  if (isRefusal(said)) return bad(jiraError(400, said.errorMessages, said.errors));
  const ready = { ...afterPostFunctions(jira, attempt, edited.value), properties };
  const saved = saveNew(jira, requester, project.value, ready);
  if (comments.value.length === 0) return good(saved);
  return good(commitChange(jira, requester, { before: saved, after: saved, comments: comments.value }).issue);
}

function blankIssue(
  jira: Jira,
  requester: Requester,
  project: Project,
  type: IssueType,
  statusId: string,
): Issue {
  const nowMs = jira.clock.nowMs();
  return {
    id: '0',
    key: `${project.key}-${project.lastIssueNumber + 1}`,
    projectId: project.id,
    issueTypeId: type.id,
    statusId,
    statusChangedMs: nowMs,
    summary: '',
    description: null,
    priorityId: MEDIUM,
    resolutionId: null,
    resolvedMs: null,
    fixVersionIds: [],
    affectedVersionIds: [],
    labels: [],
    creatorId: requester.accountId,
    reporterId: requester.accountId,
    assigneeId: project.assigneeType === 'PROJECT_LEAD' ? project.leadId : null,
    createdMs: nowMs,
    updatedMs: nowMs,
    dueDate: null,
    custom: {},
    attachmentIds: [],
    comments: [],
    history: [],
    watcherIds: requester.isApp ? [] : [requester.accountId],
    properties: {},
  };
}

function saveNew(jira: Jira, requester: Requester, project: Project, blank: Issue): Issue {
  const issue = { ...blank, id: jira.store.nextId('issue') };
  jira.store.projects.put({ ...project, lastIssueNumber: project.lastIssueNumber + 1 });
  jira.store.issues.put(issue);
  publishIssueCreated(jira, requester, issue);
  return issue;
}
