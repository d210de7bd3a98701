import { isEditable } from '../store/is-editable';
import type { Attachment } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { commitChange, removeAttachment } from '../workflow/commit-change';
import { answer, badRequest, jiraError, noContent } from './answers';
import { attachmentContent } from './attachment-content';
import { attachmentBean } from './beans/attachment-bean';
import type { Jira } from './jira';
import { refusedIssueWrites } from './rate-limits';
import { route, type RestRequest, type SiteRouter } from './route';
import { filesOf, readForm } from './uploads';
import { may, visibleIssue } from './visible';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

function visibleAttachment(jira: Jira, request: RestRequest): Result<Attachment, Response> {
  const attachment = jira.store.attachments.get(request.param('id'));
  const missing = bad(jiraError(404, [`The attachment with id '${request.param('id')}' does not exist`]));
  if (attachment === undefined) return missing;
  return visibleIssue(jira, request, attachment.issueId).ok ? good(attachment) : missing;
}

/** Without this header a form on any web page could upload in the person's name. */
function isXsrfSafe(request: Request): boolean {
  const said = request.headers.get('X-Atlassian-Token')?.toLowerCase();
  return said === 'no-check' || said === 'nocheck';
}

async function upload(jira: Jira, request: RestRequest): Promise<Response> {
  if (!isXsrfSafe(request.raw)) return new Response('XSRF check failed', { status: 403 });
  const issue = visibleIssue(jira, request);
  if (!issue.ok) return issue.problem;
  if (!may(jira, request, issue.value, 'CREATE_ATTACHMENTS'))
    return jiraError(403, ['You do not have permission to create attachments for this issue.']);
  if (!isEditable(jira.store, issue.value))
    return jiraError(403, [
      'You can not create attachments as the issue is in a non-editable workflow state.',
    ]);
  const form = await readForm(request.raw);
  if (!form.ok) return form.problem;
  const files = await filesOf(form.value, jira.uploadLimitBytes);
  if (!files.ok) return files.problem;
  if (files.value.length === 0)
    return badRequest('No file was sent: the multipart field must be named "file".');
  // The body took time to arrive; the issue may have changed or gone since.
  const current = visibleIssue(jira, request);
  if (!current.ok) return current.problem;
  const saved = commitChange(jira, request.requester, {
    before: current.value,
    after: current.value,
    files: files.value,
  });
  return answer(saved.attachments.map((one) => attachmentBean(request.url.origin, jira.store, one)));
}

function remove(jira: Jira, request: RestRequest): Response {
  const attachment = visibleAttachment(jira, request);
  if (!attachment.ok) return attachment.problem;
  const issue = jira.store.issues.need(attachment.value.issueId);
  const isOwn = attachment.value.authorId === request.requester.accountId;
  const isAllowed =
    may(jira, request, issue, 'DELETE_ALL_ATTACHMENTS') ||
    (isOwn && may(jira, request, issue, 'DELETE_OWN_ATTACHMENTS'));
  if (!isAllowed) return jiraError(403, ['You do not have permission to delete attachments for this issue.']);
  if (!isEditable(jira.store, issue))
    return jiraError(403, [
      'You can not delete the attachment as the issue is in a non-editable workflow state.',
    ]);
  const limited = refusedIssueWrites(jira, request.requester, [issue.id]);
  if (limited !== null) return limited;
  removeAttachment(jira, request.requester, attachment.value);
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/ */
export function attachmentRoutes(jira: Jira, router: SiteRouter): void {
  route(jira, router, 'POST', '/rest/api/3/issue/:issueIdOrKey/attachments', { scopes: WRITE }, (request) =>
    upload(jira, request),
  );
  route(jira, router, 'GET', '/rest/api/3/attachment/meta', { scopes: READ }, () =>
    answer({ enabled: true, uploadLimit: jira.uploadLimitBytes }),
  );
  route(
    jira,
    router,
    'GET',
    '/rest/api/3/attachment/content/:id',
    { scopes: READ, query: ['redirect'] },
    (request) => {
      const attachment = visibleAttachment(jira, request);
      return attachment.ok ? attachmentContent(jira, request, attachment.value) : attachment.problem;
    },
  );
  route(jira, router, 'GET', '/rest/api/3/attachment/:id', { scopes: READ }, (request) => {
    const attachment = visibleAttachment(jira, request);
    return attachment.ok
      ? answer(attachmentBean(request.url.origin, jira.store, attachment.value, true))
      : attachment.problem;
  });
  route(jira, router, 'DELETE', '/rest/api/3/attachment/:id', { scopes: WRITE }, (request) =>
    remove(jira, request),
  );
}
