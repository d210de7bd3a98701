import { groupsOf } from '../store/find';
import type { Comment, Issue } from '../store/issues';
import type { Store } from '../store/store';
import { playsRole } from './has-permission';

/** Whether somebody is among the people a comment is meant for. */
export function canSeeComment(store: Store, accountId: string, issue: Issue, comment: Comment): boolean {
  const { visibility } = comment;
  if (visibility === null) return true;
  if (visibility.type === 'role')
    return playsRole(store, accountId, store.projects.need(issue.projectId), visibility.id);
  return groupsOf(store, accountId).some((group) => group.groupId === visibility.id);
}

/** Comments of an issue that somebody may read, oldest first. */
export function visibleComments(store: Store, accountId: string, issue: Issue): readonly Comment[] {
  return issue.comments.filter((comment) => canSeeComment(store, accountId, issue, comment));
}
