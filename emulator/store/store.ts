import { createTable, type Table } from './table';
import type { User, Group } from './people';
import type { IssueType, Priority, Project, Resolution } from './projects';
import type { ProjectRole } from './roles';
import type { Screen } from './screens';
import type { ScreenScheme, IssueTypeScreenScheme } from './screen-schemes';
import type { IssueTypeScheme } from './issue-type-schemes';
import type { PermissionScheme } from './permission-schemes';
import type { OpenedPanel, PinnedPanel } from './issue-panels';
import type { UninstalledApp } from './installation';
import type { Task } from './tasks';
import type { ProjectVersion } from './versions';
import type { Status, Workflow, WorkflowScheme } from './workflows';
import type { Field } from './fields';
import type { Attachment, Issue, IssueLink, IssueLinkType } from './issues';
import type { Mail } from './outbox';

/** Tables whose rows are plain JSON. */
export interface Tables {
  readonly users: Table<User>;
  readonly groups: Table<Group>;
  readonly projects: Table<Project>;
  readonly issueTypes: Table<IssueType>;
  readonly priorities: Table<Priority>;
  readonly resolutions: Table<Resolution>;
  readonly projectRoles: Table<ProjectRole>;
  readonly versions: Table<ProjectVersion>;
  readonly statuses: Table<Status>;
  readonly workflows: Table<Workflow>;
  readonly workflowSchemes: Table<WorkflowScheme>;
  readonly screens: Table<Screen>;
  readonly screenSchemes: Table<ScreenScheme>;
  readonly issueTypeSchemes: Table<IssueTypeScheme>;
  readonly issueTypeScreenSchemes: Table<IssueTypeScreenScheme>;
  readonly permissionSchemes: Table<PermissionScheme>;
  readonly pinnedPanels: Table<PinnedPanel>;
  readonly openedPanels: Table<OpenedPanel>;
  readonly tasks: Table<Task>;
  readonly fields: Table<Field>;
  readonly issues: Table<Issue>;
  readonly attachments: Table<Attachment>;
  readonly issueLinkTypes: Table<IssueLinkType>;
  readonly issueLinks: Table<IssueLink>;
  readonly outbox: Table<Mail>;
  readonly uninstalledApps: Table<UninstalledApp>;
  /** Fields of apps that are not installed; they come back with their app. */
  readonly absentFields: Table<Field>;
}

/** Everything Jira keeps. */
export interface Store extends Tables {
  /** Contents of attachments by attachment id. */
  readonly files: Table<StoredFile>;
  readonly sequences: Table<Sequence>;
  /** Next id of a sequence; Jira numbers each kind of object by itself. */
  nextId(sequence: string): string;
  /** An id for what Jira names by UUID; never the same twice. */
  nextUuid(): string;
  /** Grows with every write, so that a saver knows when to save. */
  revision(): number;
}

export interface StoredFile {
  readonly attachmentId: string;
  readonly bytes: Uint8Array;
}

export interface Sequence {
  readonly name: string;
  readonly last: number;
}

/** First ids of a Jira site start at five digits. */
const SEQUENCE_STARTS_AT = 10000;

/** Builds an empty store. */
export function createStore(): Store {
  let revision = 0;
  const onChange = (): void => {
    revision += 1;
  };
  const byId = <Row extends { readonly id: string }>(name: string): Table<Row> =>
    createTable<Row>(name, (row) => row.id, onChange);
  const sequences = createTable<Sequence>('sequences', (row) => row.name, onChange);
  const nextId = (name: string): string => {
    const last = (sequences.get(name)?.last ?? SEQUENCE_STARTS_AT) + 1;
    sequences.put({ name, last });
    return String(last);
  };
  return {
    users: createTable<User>('users', (row) => row.accountId, onChange),
    groups: createTable<Group>('groups', (row) => row.groupId, onChange),
    projects: byId<Project>('projects'),
    issueTypes: byId<IssueType>('issueTypes'),
    priorities: byId<Priority>('priorities'),
    resolutions: byId<Resolution>('resolutions'),
    projectRoles: byId<ProjectRole>('projectRoles'),
    versions: byId<ProjectVersion>('versions'),
    statuses: byId<Status>('statuses'),
    workflows: byId<Workflow>('workflows'),
    workflowSchemes: byId<WorkflowScheme>('workflowSchemes'),
    screens: byId<Screen>('screens'),
    screenSchemes: byId<ScreenScheme>('screenSchemes'),
    issueTypeSchemes: byId<IssueTypeScheme>('issueTypeSchemes'),
    issueTypeScreenSchemes: byId<IssueTypeScreenScheme>('issueTypeScreenSchemes'),
    permissionSchemes: byId<PermissionScheme>('permissionSchemes'),
    pinnedPanels: byId<PinnedPanel>('pinnedPanels'),
    openedPanels: byId<OpenedPanel>('openedPanels'),
    tasks: byId<Task>('tasks'),
    fields: byId<Field>('fields'),
    issues: byId<Issue>('issues'),
    attachments: byId<Attachment>('attachments'),
    issueLinkTypes: byId<IssueLinkType>('issueLinkTypes'),
    issueLinks: byId<IssueLink>('issueLinks'),
    outbox: byId<Mail>('outbox'),
    uninstalledApps: byId<UninstalledApp>('uninstalledApps'),
    absentFields: byId<Field>('absentFields'),
    files: createTable<StoredFile>('files', (row) => row.attachmentId, onChange),
    sequences,
    nextId,
    nextUuid: () => `00000000-0000-4000-b000-${nextId('uuid').padStart(12, '0')}`,
    revision: () => revision,
  };
}
