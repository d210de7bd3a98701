import { makeBean } from './bean';
import { entityProperties } from './entity-properties';
import { fault } from './fault';
import type { JiraSource, ProjectData, UserData } from './jira-data';
import { fromJson } from './json';
import { bind, method } from './method';
import { namedBean } from './small-beans';
import { isObjectValue, list } from './type-name';
import type { BeanValue, Value } from './values';

/** Makes a user readable by expressions. `locale` is as REST writes it, e.g. `zh_CN`. */
export function userBean(data: UserData, source: JiraSource, batch: object = {}): BeanValue {
  const texts = (items: readonly string[] | undefined): Value | undefined =>
    items ? list(items) : undefined;
  return makeBean({
    type: 'User',
    identity: data.accountId,
    batch,
    members: {
      accountId: () => data.accountId,
      displayName: () => data.displayName,
      locale: () => data.locale,
      timeZone: () => data.timeZone,
      active: () => data.active,
      avatarUrls: () => data.avatarUrls && fromJson(data.avatarUrls),
      groups: () => texts(data.groups),
      groupIds: () => texts(data.groupIds),
      permissions: () =>
        makeBean({
          type: 'UserPermissions',
          identity: data.accountId,
          batch,
          members: { global: () => texts(data.globalPermissions) },
          json: {},
        }),
      getProjectRoles: () => projectRoles(data),
      properties: () => entityProperties(`User ${data.accountId}`, data.properties, batch),
    },
    json: { accountId: data.accountId, displayName: data.displayName },
  });
}

function projectRoles(data: UserData): Value | undefined {
  const { projectRoles: roles } = data;
  if (!roles) return undefined;
  const call = method<null>(1, 1, (_self, args, run) => {
    const project = args[0] ?? null;
    if (!isObjectValue(project) || project.kind !== 'Bean' || project.type !== 'Project') {
      throw fault('getProjectRoles() takes a Project.');
    }
    run.expensive();
    return list((roles[project.identity] ?? []).map((role) => namedBean('ProjectRole', role)));
  });
  return bind('getProjectRoles', call, null);
}

/** A user by account id, or null. */
export function userById(
  accountId: string | null | undefined,
  source: JiraSource,
  batch: object = {},
): BeanValue | null | undefined {
  if (accountId === null || accountId === undefined) return accountId;
  const data = source.user(accountId);
  return data ? userBean(data, source, batch) : null;
}

/** Makes a project readable by expressions. */
export function projectBean(data: ProjectData, source: JiraSource, batch: object = {}): BeanValue {
  return makeBean({
    type: 'Project',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      key: () => data.key,
      name: () => data.name,
      style: () => data.style,
      projectTypeKey: () => data.projectTypeKey,
      projectCategory: () => namedBean('ProjectCategory', data.projectCategory),
      lead: () => userById(data.leadAccountId, source, batch),
      avatarUrls: () => data.avatarUrls && fromJson(data.avatarUrls),
      properties: () => entityProperties(`Project ${data.id}`, data.properties, batch),
    },
    json: { id: data.id, key: data.key, name: data.name },
  });
}
