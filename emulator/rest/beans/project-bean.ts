import { avatarUrls, userBeanById } from './user-bean';
import { issueTypeIdsOf } from '../../store/issue-type-schemes';
import type { IssueType, Priority, Project } from '../../store/projects';
import type { Store } from '../../store/store';
import { issueVersionBean } from './version-bean';

/** An issue type as issues and projects show it. */
export function issueTypeBean(origin: string, type: IssueType): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${origin}/rest/internal/avatar/type-${type.id}?size=16`,
    name: type.name,
    untranslatedName: type.name,
    subtask: type.isSubtask,
    hierarchyLevel: type.hierarchyLevel,
    ...(type.scope.type === 'GLOBAL' ? {} : { scope: type.scope }),
  };
}

/** A priority. */
export function priorityBean(origin: string, priority: Priority): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${origin}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
    name: priority.name,
    id: priority.id,
    description: priority.description,
    statusColor: priority.statusColor,
  };
}

/** A project as issues embed it. */
export function projectBean(origin: string, project: Project): Record<string, unknown> {
  return {
    self: `${origin}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(origin, `project-${project.id}`),
  };
}

/** A project as `GET project/search` lists it. */
export function listedProjectBean(
  origin: string,
  store: Store,
  project: Project,
  expand: readonly string[],
): Record<string, unknown> {
  return {
    ...projectBean(origin, project),
    style: project.style,
    isPrivate: false,
    entityId: project.id,
    uuid: project.id,
    properties: {},
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...(expand.includes('description') ? { description: project.description } : {}),
    ...(expand.includes('lead') ? { lead: userBeanById(origin, store, project.leadId) } : {}),
    ...(expand.includes('issueTypes') ? { issueTypes: issueTypesOf(origin, store, project) } : {}),
    ...(expand.includes('projectKeys') ? { projectKeys: [project.key] } : {}),
  };
}

/** A project as `GET project/{idOrKey}` shows it. */
export function fullProjectBean(origin: string, store: Store, project: Project): Record<string, unknown> {
  return {
    ...listedProjectBean(origin, store, project, ['description', 'lead', 'issueTypes']),
    components: [],
    versions: store.versions
      .all()
      .filter((version) => version.projectId === project.id)
      .map((version) => ({ ...issueVersionBean(origin, version), projectId: Number(project.id) })),
    roles: Object.fromEntries(
      store.projectRoles
        .all()
        .map((role) => [role.name, `${origin}/rest/api/3/project/${project.id}/role/${role.id}`]),
    ),
    assigneeType: project.assigneeType,
  };
}

function issueTypesOf(origin: string, store: Store, project: Project): readonly unknown[] {
  return issueTypeIdsOf(store, project).map((id) => issueTypeBean(origin, store.issueTypes.need(id)));
}
