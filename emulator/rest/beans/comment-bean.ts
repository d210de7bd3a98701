import type { Comment, CommentVisibility, Issue } from '../../store/issues';
import type { Store } from '../../store/store';
import { jiraDateTime } from '../dates';
import { userBeanById } from './user-bean';

function visibilityBean(store: Store, { type, id }: CommentVisibility): Record<string, string> {
  const name = type === 'group' ? store.groups.get(id)?.name : store.projectRoles.get(id)?.name;
  return { type, value: name ?? id, identifier: id };
}

/** A comment. */
export function commentBean(
  origin: string,
  store: Store,
  issue: Issue,
  comment: Comment,
  expand: readonly string[] = [],
): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: userBeanById(origin, store, comment.authorId),
    body: comment.body,
    updateAuthor: userBeanById(origin, store, comment.updateAuthorId),
    created: jiraDateTime(comment.createdMs),
    updated: jiraDateTime(comment.updatedMs),
    ...(comment.visibility === null ? {} : { visibility: visibilityBean(store, comment.visibility) }),
    jsdPublic: true,
    ...(expand.includes('properties')
      ? { properties: Object.entries(comment.properties).map(([key, value]) => ({ key, value })) }
      : {}),
  };
}
