import { beanList, makeBean } from './bean';
import { dateValue, richTextValue } from './bean-values';
import { entityProperties } from './entity-properties';
import type {
  AttachmentData,
  ChangelogData,
  ChangelogItemData,
  CommentData,
  JiraSource,
  WorklogData,
} from './jira-data';
import { userById } from './people-beans';
import type { BeanValue } from './values';

/** A file of an issue; one being uploaded on a transition screen has a null id. */
export function attachmentBean(
  data: AttachmentData,
  source: JiraSource,
  batch: object,
  at: number,
): BeanValue {
  return makeBean({
    type: 'Attachment',
    identity: data.id === null ? `new ${at}` : String(data.id),
    batch,
    members: {
      id: () => data.id,
      filename: () => data.filename,
      size: () => data.size,
      mimeType: () => data.mimeType,
      author: () => userById(data.authorAccountId, source, batch),
      created: () => dateValue(data.created),
    },
    json: { id: data.id, filename: data.filename },
  });
}

/** A comment of an issue; one being written on a transition screen has a null id. */
export function commentBean(data: CommentData, source: JiraSource, batch: object, at: number): BeanValue {
  const identity = data.id === null ? `new ${at}` : String(data.id);
  return makeBean({
    type: 'Comment',
    identity,
    batch,
    members: {
      id: () => data.id,
      author: () => userById(data.authorAccountId, source, batch),
      body: () => richTextValue(data.body),
      created: () => dateValue(data.created),
      updated: () => dateValue(data.updated),
      properties: () => entityProperties(`Comment ${identity}`, data.properties, batch),
    },
    json: { id: data.id },
  });
}

/** A worklog of an issue. */
export function worklogBean(data: WorklogData, source: JiraSource, batch: object): BeanValue {
  return makeBean({
    type: 'Worklog',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      author: () => userById(data.authorAccountId, source, batch),
      updateAuthor: () => userById(data.updateAuthorAccountId, source, batch),
      created: () => dateValue(data.created),
      updated: () => dateValue(data.updated),
      started: () => dateValue(data.started),
      timeSpent: () => data.timeSpentSeconds,
    },
    json: { id: data.id },
  });
}

/** One entry of an issue's history. */
export function changelogBean(data: ChangelogData, source: JiraSource, batch: object): BeanValue {
  return makeBean({
    type: 'Changelog',
    identity: String(data.id),
    batch,
    members: {
      id: () => data.id,
      author: () => userById(data.authorAccountId, source, batch),
      created: () => dateValue(data.created),
      items: () =>
        beanList(data.items, (item, inner, at) => changelogItemBean(item, inner, `${data.id} ${at}`)),
    },
    json: { id: data.id },
  });
}

function changelogItemBean(data: ChangelogItemData, batch: object, identity: string): BeanValue {
  return makeBean({
    type: 'ChangelogItem',
    identity,
    batch,
    members: {
      field: () => data.field,
      fieldId: () => data.fieldId,
      from: () => data.from,
      fromString: () => data.fromString,
      to: () => data.to,
      toString: () => data.toString,
    },
    json: data,
  });
}
