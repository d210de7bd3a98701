import type { Project } from '../../store/projects';
import type { ProjectRole, RoleActors } from '../../store/roles';
import type { Store } from '../../store/store';

/** A project role, of one project or of the site. */
export function roleBean(
  origin: string,
  role: ProjectRole,
  project: Project | null,
): Record<string, unknown> {
  const { id, name, description, isAdmin, isDefault } = role;
  const place = project === null ? 'role' : `project/${project.id}/role`;
  return {
    self: `${origin}/rest/api/3/${place}/${id}`,
    name,
    id: Number(id),
    description,
    admin: isAdmin,
    default: isDefault,
    roleConfigurable: true,
    translatedName: name,
  };
}

/** Who plays a role. */
export function roleActorBeans(origin: string, store: Store, actors: RoleActors): readonly unknown[] {
  const groups = actors.groupIds.map((groupId, index) => {
    const { name } = store.groups.need(groupId);
    const actorGroup = { name, displayName: name, groupId };
    return { id: index + 1, displayName: name, type: 'atlassian-group-role-actor', name, actorGroup };
  });
  const people = actors.accountIds.map((accountId, index) => ({
    id: groups.length + index + 1,
    displayName: store.users.need(accountId).displayName,
    type: 'atlassian-user-role-actor',
    avatarUrl: `${origin}/rest/internal/avatar/${encodeURIComponent(accountId)}?size=16`,
    actorUser: { accountId },
  }));
  return [...groups, ...people];
}
