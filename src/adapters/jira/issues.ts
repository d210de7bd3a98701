import { route } from '@forge/api';
import { attachmentId, issueId, projectId } from '../../domain/ids';
import type { AttachedFile } from '../../domain/readiness/attached-file';
import type { Issues, ProductIssue } from '../../ports';
import { anything, listOf, number, objectOf, recordOf, text, withDefault, type Shape } from '../shape';
import { readJira, type Actor } from './client';

const named = objectOf({ id: text });

const attachment = objectOf({
  id: text,
  filename: text,
  size: number,
  created: text,
  author: withDefault(objectOf({ displayName: withDefault(text, '') }), { displayName: '' }),
});

const issue = objectOf({ id: text, key: text, fields: recordOf(anything) });

const productFields = objectOf({
  project: named,
  issuetype: named,
  status: named,
  attachment: withDefault(listOf(attachment), []),
});

/**
 * Reads issues with one call each, asking only for the fields that are used.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
export function jiraIssues(reader: Actor): Issues {
  return {
    async read(id, fieldIds) {
      const fields = ['status', 'project', 'issuetype', 'attachment', ...fieldIds].join(',');
      return readJira(reader, 'read issue', route`/rest/api/3/issue/${id}?fields=${fields}`, productIssue);
    },
  };
}

const productIssue: Shape<ProductIssue> = (value, path) => {
  const { id, key, fields } = issue(value, path);
  const { project, issuetype, status, attachment: files } = productFields(fields, 'issue.fields');
  return {
    id: issueId(id),
    key,
    projectId: projectId(project.id),
    issueTypeId: issuetype.id,
    statusId: status.id,
    files: files.map((file): AttachedFile => ({
      id: attachmentId(file.id),
      filename: file.filename,
      sizeBytes: file.size,
      author: file.author.displayName,
      createdAt: file.created,
    })),
    fields,
  };
};
