import { ADMINISTRATORS_GROUP } from '../permissions/has-permission';
import { ADMINISTRATORS_ROLE_ID } from '../permissions/role-ids';
import { findGroupByName } from '../store/find';
import { DEFAULT_PERMISSION_SCHEME_ID } from '../store/permission-schemes';
import type { Project } from '../store/projects';
import type { Store } from '../store/store';
import { defaultGrants } from './default-permissions';
import { ownSchemes, scopeOfStyle, type ProjectSchemes } from './own-schemes';

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadId: string;
  readonly assigneeType: Project['assigneeType'];
  readonly style: Project['style'];
  /** Null makes schemes of its own, as Jira's templates do. */
  readonly schemes: ProjectSchemes | null;
  /** Null: the default permission scheme, or one of its own for a team-managed project. */
  readonly permissionSchemeId: string | null;
}

function permissionsOf(store: Store, projectId: string, { key, style }: NewProject): string {
  if (style === 'classic') return DEFAULT_PERMISSION_SCHEME_ID;
  const id = store.nextId('permissionScheme');
  const scope = scopeOfStyle(style, projectId);
  store.permissionSchemes.put({
    id,
    name: `${key}: access`,
    description: '',
    grants: defaultGrants(),
    scope,
  });
  return id;
}

/** Makes a project with issue types, workflows, screens, roles and permissions. */
export function createProject(store: Store, wanted: NewProject, creatorId: string): Project {
  const { schemes, permissionSchemeId, ...frame } = wanted;
  const id = store.nextId('project');
  const administrators = findGroupByName(store, ADMINISTRATORS_GROUP);
  const project: Project = {
    ...frame,
    ...(schemes ?? ownSchemes(store, scopeOfStyle(wanted.style, id), wanted.key)),
    id,
    permissionSchemeId: permissionSchemeId ?? permissionsOf(store, id, wanted),
    roleActors: {
      [ADMINISTRATORS_ROLE_ID]: {
        accountIds: wanted.style === 'next-gen' ? [creatorId] : [],
        groupIds: administrators === undefined ? [] : [administrators.groupId],
      },
    },
    properties: {},
    lastIssueNumber: 0,
  };
  store.projects.put(project);
  return project;
}
