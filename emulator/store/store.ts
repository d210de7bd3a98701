import { createTable, type Table } from './table';
import type { User, Group } from './people';
import type { IssueType, Priority, Project } from './projects';
import type { Screen, Status, Workflow } from './workflows';
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
  readonly statuses: Table<Status>;
  readonly workflows: Table<Workflow>;
  readonly screens: Table<Screen>;
  readonly fields: Table<Field>;
  readonly issues: Table<Issue>;
  readonly attachments: Table<Attachment>;
  readonly issueLinkTypes: Table<IssueLinkType>;
  readonly issueLinks: Table<IssueLink>;
  readonly outbox: Table<Mail>;
}

/** Everything Jira keeps. */
export interface Store extends Tables {
  /** Contents of attachments by attachment id. */
  readonly files: Table<StoredFile>;
  readonly sequences: Table<Sequence>;
  /** Next id of a sequence; Jira numbers each kind of object by itself. */
  nextId(sequence: string): string;
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
  return {
    users: createTable<User>('users', (row) => row.accountId, onChange),
    groups: createTable<Group>('groups', (row) => row.groupId, onChange),
    projects: byId<Project>('projects'),
    issueTypes: byId<IssueType>('issueTypes'),
    priorities: byId<Priority>('priorities'),
    statuses: byId<Status>('statuses'),
    workflows: byId<Workflow>('workflows'),
    screens: byId<Screen>('screens'),
    fields: byId<Field>('fields'),
    issues: byId<Issue>('issues'),
    attachments: byId<Attachment>('attachments'),
    issueLinkTypes: byId<IssueLinkType>('issueLinkTypes'),
    issueLinks: byId<IssueLink>('issueLinks'),
    outbox: byId<Mail>('outbox'),
    files: createTable<StoredFile>('files', (row) => row.attachmentId, onChange),
    sequences,
    nextId: (name) => {
      const last = (sequences.get(name)?.last ?? SEQUENCE_STARTS_AT) + 1;
      sequences.put({ name, last });
      return String(last);
    },
    revision: () => revision,
  };
}
