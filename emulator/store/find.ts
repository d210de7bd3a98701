import type { Store } from './store';
import type { Group, User } from './people';
import type { Project } from './projects';
import type { Attachment, Issue } from './issues';

/** Finds an issue by id (`10001`) or key (`PROD-1`, in any case). */
export function findIssue(store: Store, idOrKey: string): Issue | undefined {
  const byId = store.issues.get(idOrKey);
  if (byId !== undefined) return byId;
  const key = idOrKey.toUpperCase();
  return store.issues.all().find((issue) => issue.key === key);
}

/** Finds a project by id or key, in any case. */
export function findProject(store: Store, idOrKey: string): Project | undefined {
  const byId = store.projects.get(idOrKey);
  if (byId !== undefined) return byId;
  const key = idOrKey.toUpperCase();
  return store.projects.all().find((project) => project.key === key);
}

/** Finds a person by e-mail address. */
export function findUserByEmail(store: Store, email: string): User | undefined {
  const wanted = email.toLowerCase();
  return store.users.all().find((user) => user.emailAddress?.toLowerCase() === wanted);
}

/** Finds a group by its name. */
export function findGroupByName(store: Store, name: string): Group | undefined {
  return store.groups.all().find((group) => group.name === name);
}

/** Groups of a person, by name. */
export function groupsOf(store: Store, accountId: string): readonly Group[] {
  return store.groups.all().filter((group) => group.memberIds.includes(accountId));
}

/** Attachments of an issue, oldest first. */
export function attachmentsOf(store: Store, issue: Issue): readonly Attachment[] {
  return issue.attachmentIds.map((id) => store.attachments.need(id));
}
