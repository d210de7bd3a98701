import { z } from 'zod';
import { isDocument } from '../fields/document-of';
import type { Edits } from '../fields/edit-issue';
import { playsRole } from '../permissions/has-permission';
import { findGroupByName, groupsOf } from '../store/find';
import type { CommentVisibility, Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import type { Store } from '../store/store';
import type { PendingComment } from '../workflow/commit-change';
import { jiraError } from './answers';

const propertySchema = z.object({ key: z.string(), value: z.json() });
const visibilitySchema = z.object({
  type: z.enum(['group', 'role']),
  value: z.string().nullish(),
  identifier: z.string().nullish(),
});

/** A comment as REST takes it. */
export const commentSchema = z.object({
  body: z.json().optional(),
  visibility: visibilitySchema.nullish(),
  properties: z.array(propertySchema).optional(),
});

/** Who writes a comment, and where. */
export interface CommentPlace {
  readonly store: Store;
  readonly accountId: string;
  /** Project of the issue, which may not exist yet. */
  readonly projectId: string;
}

/** Checks a comment of a request. */
export function readComment(
  place: CommentPlace,
  comment: z.infer<typeof commentSchema>,
): Result<PendingComment, Response> {
  if (comment.body === undefined || !isDocument(comment.body))
    return bad(jiraError(400, [], { comment: 'Comment body is not valid!' }));
  const visibility = readVisibility(place, comment.visibility ?? null);
  if (!visibility.ok) return bad(jiraError(400, [], { commentLevel: visibility.problem }));
  const properties = Object.fromEntries((comment.properties ?? []).map(({ key, value }) => [key, value]));
  return good({ body: comment.body, properties, visibility: visibility.value });
}

/** Nobody writes a comment that is hidden from themselves. */
function readVisibility(
  { store, accountId, projectId }: CommentPlace,
  asked: z.infer<typeof visibilitySchema> | null,
): Result<CommentVisibility | null, string> {
  if (asked === null) return good(null);
  const named = asked.identifier ?? asked.value ?? '';
  if (asked.type === 'role') {
    const role =
      store.projectRoles.get(asked.identifier ?? '') ??
      store.projectRoles.all().find((one) => one.name === asked.value);
    if (role === undefined) return bad(`Role with name or id '${named}' does not exist.`);
    const project = store.projects.need(projectId);
    if (playsRole(store, accountId, project, role.id)) return good({ type: 'role', id: role.id });
    return bad(`You are currently not a member of the project role: ${role.name}.`);
  }
  const group = store.groups.get(asked.identifier ?? '') ?? findGroupByName(store, asked.value ?? '');
  if (group === undefined) return bad(`Group: ${named} does not exist.`);
  if (groupsOf(store, accountId).includes(group)) return good({ type: 'group', id: group.groupId });
  return bad(`You are currently not a member of the group: ${group.name}.`);
}

const addSchema = z.object({ add: commentSchema });

/** Comments among the `update` operations of an edit or a transition. */
export function readCommentOperations(
  place: CommentPlace,
  update: Edits['update'],
): Result<readonly PendingComment[], Response> {
  const comments: PendingComment[] = [];
  for (const operation of update?.['comment'] ?? []) {
    const parsed = addSchema.safeParse(operation);
    if (!parsed.success)
      return bad(jiraError(400, [], { comment: "Field 'comment' takes only the operation 'add'." }));
    const comment = readComment(place, parsed.data.add);
    if (!comment.ok) return comment;
    comments.push(comment.value);
  }
  return good(comments);
}

/** The place of a comment on an issue. */
export function commentPlace(store: Store, accountId: string, issue: Pick<Issue, 'projectId'>): CommentPlace {
  return { store, accountId, projectId: issue.projectId };
}
