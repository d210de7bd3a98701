import { z } from 'zod';
import { issuePanelsOf } from '../../forge/issue-panels';
import { isEditable } from '../../store/is-editable';
import { isOpened, openPanel, pinOf } from '../../store/issue-panels';
import { shownFieldIds } from '../../store/screen-schemes';
import { isAdministrator } from '../administer';
import { answer, jiraError, noContent } from '../answers';
import type { Jira } from '../jira';
import { route, type RestRequest, type SiteRouter } from '../route';
import { may, visibleIssue } from '../visible';

function view(jira: Jira, request: RestRequest): Response {
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const { store } = jira;
  const { id, projectId } = issue.value;
  const mayEdit = may(jira, request, issue.value, 'EDIT_ISSUES') && isEditable(store, issue.value);
  return answer({
    fieldIds: shownFieldIds(store, issue.value, 'view'),
    editableFieldIds: mayEdit ? shownFieldIds(store, issue.value, 'edit') : [],
    mayPin: isAdministrator(jira, request),
    panels: issuePanelsOf(jira.app).map(({ moduleId, surface }) => ({
      moduleId,
      moduleKey: surface.key,
      isPinned: pinOf(store, moduleId, projectId) !== undefined,
      isOpened: isOpened(store, moduleId, id),
    })),
  });
}

/** That whoever sees an issue may put a panel on it is assumed. */
async function open(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.strictObject({ moduleId: z.string() }));
  if (!body.ok) return body.problem;
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  const { moduleId } = body.value;
  if (!issuePanelsOf(jira.app).some((panel) => panel.moduleId === moduleId))
    return jiraError(404, ['There is no such issue panel.']);
  openPanel(jira.store, moduleId, issue.value.id);
  return noContent();
}

/** What Jira's issue view asks Jira and no published operation answers: which fields and panels it shows. */
export function issueViewRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/internal/issue-view/:issueIdOrKey';
  route(jira, router, 'GET', path, { scopes: ['read:jira-work'] }, (request) => view(jira, request));
  route(jira, router, 'POST', `${path}/panels`, { scopes: ['write:jira-work'] }, (request) =>
    open(jira, request),
  );
}
