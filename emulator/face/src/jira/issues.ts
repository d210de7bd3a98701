import { z } from 'zod';
import { allPages } from './all-pages';
import { documentOf } from './plain-text';
import { json, request, type Answer } from './request';
import { CHANGE, COMMENT, OPEN_ISSUE, TRANSITION } from './shapes';
import type { Change, IssueComment, OpenIssue, Transition } from './shapes';

const issuePath = (key: string) => `/rest/api/3/issue/${encodeURIComponent(key)}`;

/** An issue with all its fields, their names and their rendered values. */
export function readIssue(key: string): Promise<Answer<OpenIssue>> {
  return request(OPEN_ISSUE, `${issuePath(key)}?expand=names,schema,renderedFields`);
}

/** When an issue was last changed. */
export async function readUpdated(key: string): Promise<string | undefined> {
  const shape = z.object({ fields: z.object({ updated: z.string() }) });
  const answer = await request(shape, `${issuePath(key)}?fields=updated`);
  return answer.ok ? answer.value.fields.updated : undefined;
}

/** Transitions offered to the acting person, with their screens. */
export async function readTransitions(key: string): Promise<Answer<readonly Transition[]>> {
  const shape = z.object({ transitions: z.array(TRANSITION) });
  const answer = await request(shape, `${issuePath(key)}/transitions?expand=transitions.fields`);
  return answer.ok ? { ok: true, value: answer.value.transitions } : answer;
}

/** What was filled in and dropped on the screen of a transition. */
export interface TransitionOrder {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comment: string;
  readonly files: readonly File[];
}

/** Runs a transition with everything of its screen, all or nothing. */
export function runTransition(
  key: string,
  transitionId: string,
  { fields, comment, files }: TransitionOrder,
): Promise<Answer<unknown>> {
  const update = { comment: [{ add: { body: documentOf(comment) } }] };
  const order = { transition: { id: transitionId }, fields, ...(comment !== '' && { update }) };
  const form = new FormData();
  form.append('transition', JSON.stringify(order));
  for (const file of files) form.append('file', file);
  return request(z.unknown(), `/rest/internal/transition-with-files/${encodeURIComponent(key)}`, {
    method: 'POST',
    body: form,
  });
}

/** Changes fields of an issue. */
export function editIssue(key: string, fields: Readonly<Record<string, unknown>>): Promise<Answer<unknown>> {
  return request(z.unknown(), issuePath(key), json('PUT', { fields }));
}

/** Attaches files to an issue. */
export function attachFiles(key: string, files: readonly File[]): Promise<Answer<unknown>> {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  return request(z.unknown(), `${issuePath(key)}/attachments`, { method: 'POST', body: form });
}

/** Deletes an attachment. */
export function deleteAttachment(id: string): Promise<Answer<unknown>> {
  return request(z.unknown(), `/rest/api/3/attachment/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Comments of an issue, oldest first. */
export async function readComments(key: string): Promise<Answer<readonly IssueComment[]>> {
  const answer = await request(z.object({ comments: z.array(COMMENT) }), `${issuePath(key)}/comment`);
  return answer.ok ? { ok: true, value: answer.value.comments } : answer;
}

/** Adds a comment of plain text. */
export function addComment(key: string, text: string): Promise<Answer<unknown>> {
  const body = documentOf(text);
  return request(z.unknown(), `${issuePath(key)}/comment`, json('POST', { body }));
}

/** History of an issue. */
export function readChanges(key: string): Promise<Answer<readonly Change[]>> {
  return allPages(CHANGE, `${issuePath(key)}/changelog`);
}
