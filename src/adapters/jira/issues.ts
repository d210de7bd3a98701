import { route } from '@forge/api';
import { accountId, attachmentId, issueId, projectId } from '../../domain/ids';
import type { AttachedFile } from '../../domain/readiness/attached-file';
import type { IssuePage, Issues, ProductIssue } from '../../ports';
import {
  anything,
  flag,
  listOf,
  nullable,
  number,
  objectOf,
  recordOf,
  text,
  withDefault,
  type Shape,
} from '../shape';
import { askJira, JiraError, readJira, writeJira, type Actor } from './client';

const named = objectOf({ id: text });

const attachment = objectOf({
  id: text,
  filename: text,
  size: number,
  created: text,
  author: withDefault(
    objectOf({ displayName: withDefault(text, ''), accountId: withDefault(nullable(text), null) }),
    { displayName: '', accountId: null },
  ),
});

const issue = objectOf({ id: text, key: text, fields: recordOf(anything) });

const version = objectOf({
  id: text,
  name: text,
  released: withDefault(flag, false),
  archived: withDefault(flag, false),
});

const found = objectOf({
  issues: listOf(objectOf({ id: text })),
  nextPageToken: withDefault(nullable(text), null),
});

const transitions = objectOf({ transitions: listOf(objectOf({ id: text, to: named })) });

/** Issues of one page of a list. */
const PAGE_SIZE = 50;

const PRODUCT_FIELDS = {
  summary: withDefault(text, ''),
  statuscategorychangedate: withDefault(nullable(text), null),
  project: named,
  issuetype: named,
  status: named,
  attachment: withDefault(listOf(attachment), []),
  fixVersions: withDefault(listOf(version), []),
};
const productFields = objectOf(PRODUCT_FIELDS);

/**
 * Reads issues with one call each, asking only for the fields that are used.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export function jiraIssues(reader: Actor): Issues {
  return {
    async read(id, fieldIds) {
      const fields = [...Object.keys(PRODUCT_FIELDS), ...fieldIds].join(',');
      return readJira(reader, 'read issue', route`/rest/api/3/issue/${id}?fields=${fields}`, productIssue);
    },

    async canSee(id) {
      return (
        (await readJira(reader, 'see issue', route`/rest/api/3/issue/${id}?fields=status`, issue)) !== null
      );
    },

    list(projects, issueTypeIds, page, changedWithinHours) {
      const recent = changedWithinHours === undefined ? '' : ` and updated >= -${changedWithinHours}h`;
      const types = issueTypeIds === null ? '' : ` and issuetype in (${issueTypeIds.join(',')})`;
      const jql = `project in (${projects.join(',')})${types}${recent}`;
      return search(reader, `${jql} order by id`, page);
    },

    async moveTo(id, statusIds) {
      const path = route`/rest/api/3/issue/${id}/transitions`;
      const offered = (await readJira(reader, 'read transitions', path, transitions))?.transitions ?? [];
      const found = offered.find(({ to }) => statusIds.includes(to.id));
      if (!found) return;
      try {
        await writeJira(reader, 'make transition', path, 'POST', { transition: { id: found.id } });
      } catch (error) {
        if (!(error instanceof JiraError) || error.status !== 400) throw error;
      }
    },

    listWhereSet(projects, fieldIds, page) {
      const isSet = fieldIds.map((id) => `cf[${id.replace('customfield_', '')}] is not EMPTY`).join(' or ');
      const jql = `project in (${projects.join(',')}) and (${isSet}) order by id`;
      return search(reader, jql, page);
    },
  };
}

async function search(reader: Actor, jql: string, page: string | null): Promise<IssuePage> {
  const body = {
    jql,
    fields: ['id'],
    maxResults: PAGE_SIZE,
    ...(page === null ? {} : { nextPageToken: page }),
  };
  const path = route`/rest/api/3/search/jql`;
  const { issues, nextPageToken } = await askJira(reader, 'list issues', path, body, found);
  return { ids: issues.map(({ id }) => issueId(id)), next: nextPageToken };
}

const productIssue: Shape<ProductIssue> = (value, path) => {
  const { id, key, fields } = issue(value, path);
  const {
    summary,
    statuscategorychangedate: since,
    project,
    issuetype,
    status,
    attachment: files,
    fixVersions,
  } = productFields(fields, 'issue.fields');
  return {
    id: issueId(id),
    key,
    summary,
    projectId: projectId(project.id),
    issueTypeId: issuetype.id,
    statusId: status.id,
    statusSince: since === null ? null : new Date(since).toISOString(),
    files: files.map((file): AttachedFile => ({
      id: attachmentId(file.id),
      filename: file.filename,
      sizeBytes: file.size,
      author: file.author.displayName,
      authorId: file.author.accountId === null ? null : accountId(file.author.accountId),
      createdAt: file.created,
    })),
    versions: fixVersions.map(({ released, archived, ...named }) => ({
      ...named,
      isReleased: released,
      isArchived: archived,
    })),
    fields,
  };
};
