import { makeBean } from './bean';
import { dayValue } from './bean-values';
import { entityProperties } from './entity-properties';
import type {
  IssueTypeData,
  NamedData,
  StatusData,
  TransitionData,
  VersionData,
  WorkflowData,
} from './jira-data';
import type { BeanValue } from './values';

/** A priority, resolution, component, role… of the given type; null stays null, undefined "not simulated". */
export function namedBean<T extends NamedData | null | undefined>(
  type: string,
  data: T,
  batch: object = {},
): BeanValue | (T & (null | undefined)) {
  if (data === null || data === undefined) return data as T & (null | undefined);
  const { id, name, description } = data;
  return makeBean({
    type,
    identity: String(id),
    batch,
    members: { id: () => id, name: () => name, description: () => description ?? null },
    json: { id, name },
  });
}

/** A status. */
export function statusBean(data: StatusData, batch: object = {}): BeanValue {
  const { id, name, description, category } = data;
  return makeBean({
    type: 'IssueStatus',
    identity: String(id),
    batch,
    members: {
      id: () => id,
      name: () => name,
      description: () => description ?? null,
      category: () =>
        category &&
        makeBean({
          type: 'StatusCategory',
          identity: String(category.id),
          batch,
          members: {
            id: () => category.id,
            key: () => category.key,
            name: () => category.name,
            colorName: () => category.colorName,
          },
          json: category,
        }),
    },
    json: { id, name },
  });
}

/** An issue type. */
export function issueTypeBean(data: IssueTypeData, batch: object = {}): BeanValue {
  return makeBean({
    type: 'IssueType',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      name: () => data.name,
      description: () => data.description ?? null,
      iconUrl: () => data.iconUrl,
      hierarchyLevel: () => data.hierarchyLevel,
      properties: () => entityProperties(`IssueType ${data.id}`, data.properties, batch),
    },
    json: { id: data.id, name: data.name },
  });
}

/** A version. */
export function versionBean(data: VersionData, batch: object = {}): BeanValue {
  return makeBean({
    type: 'Version',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      name: () => data.name,
      description: () => data.description ?? null,
      archived: () => data.archived,
      released: () => data.released,
      releaseDate: () => dayValue(data.releaseDate),
      startDate: () => dayValue(data.startDate),
    },
    json: { id: data.id, name: data.name },
  });
}

/** The transition a workflow rule runs on. */
export function transitionBean(data: TransitionData): BeanValue {
  return makeBean({
    type: 'Transition',
    identity: String(data.id),
    batch: {},
    members: {
      id: () => data.id,
      name: () => data.name,
      from: () => (data.from === null ? null : statusBean(data.from)),
      to: () => statusBean(data.to),
      hasScreen: () => data.hasScreen,
    },
    json: { id: data.id, name: data.name },
  });
}

/** The workflow a rule belongs to. */
export function workflowBean(data: WorkflowData): BeanValue {
  const { id, name } = data;
  return makeBean({
    type: 'Workflow',
    identity: id,
    batch: {},
    members: { id: () => id, name: () => name },
    json: { id, name },
  });
}
