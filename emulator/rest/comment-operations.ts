import { z } from 'zod';
import type { Edits } from '../fields/edit-issue';
import { isDocument } from '../fields/system-field-writers';
import { bad, good, type Result } from '../store/result';
import type { PendingComment } from '../workflow/commit-change';
import { jiraError } from './answers';

const propertySchema = z.object({ key: z.string(), value: z.json() });

/** A comment as REST takes it. */
export const commentSchema = z.object({
  body: z.json().optional(),
  visibility: z.unknown().optional(),
  properties: z.array(propertySchema).optional(),
});

/** Checks a comment of a request. */
export function readComment(comment: z.infer<typeof commentSchema>): Result<PendingComment, Response> {
  if (comment.visibility !== undefined && comment.visibility !== null)
    return bad(
      jiraError(501, ['Not simulated by the local Jira site: comments with a restricted visibility']),
    );
  if (comment.body === undefined || !isDocument(comment.body))
    return bad(jiraError(400, [], { comment: 'Comment body is not valid!' }));
  const properties = Object.fromEntries((comment.properties ?? []).map(({ key, value }) => [key, value]));
  return good({ body: comment.body, properties });
}

const addSchema = z.object({ add: commentSchema });

/** Comments among the `update` operations of an edit or a transition. */
export function readCommentOperations(update: Edits['update']): Result<readonly PendingComment[], Response> {
  const comments: PendingComment[] = [];
  for (const operation of update?.['comment'] ?? []) {
    const parsed = addSchema.safeParse(operation);
    if (!parsed.success)
      return bad(jiraError(400, [], { comment: "Field 'comment' takes only the operation 'add'." }));
    const comment = readComment(parsed.data.add);
    if (!comment.ok) return comment;
    comments.push(comment.value);
  }
  return good(comments);
}
