import { z } from 'zod';
import { json, request, type Answer } from './request';
import { SCREEN_FIELD, type ScreenFieldMeta } from './shapes';

const ISSUE_TYPE = z.object({ id: z.string(), name: z.string() });

export type IssueType = z.infer<typeof ISSUE_TYPE>;

const metaPath = (projectKey: string) =>
  `/rest/api/3/issue/createmeta/${encodeURIComponent(projectKey)}/issuetypes`;

/** Types of issue that the acting person may create in a project. */
export async function readIssueTypes(projectKey: string): Promise<Answer<readonly IssueType[]>> {
  const answer = await request(z.object({ issueTypes: z.array(ISSUE_TYPE) }), metaPath(projectKey));
  return answer.ok ? { ok: true, value: answer.value.issueTypes } : answer;
}

/** A field of a screen, with its id. */
export type CreateField = ScreenFieldMeta & { readonly fieldId: string };

/** Fields of the screen on which an issue is created, without those that say which screen it is. */
export async function readCreateFields(
  projectKey: string,
  typeId: string,
): Promise<Answer<readonly CreateField[]>> {
  const shape = z.object({ fields: z.array(SCREEN_FIELD.extend({ fieldId: z.string() })) });
  const answer = await request(shape, `${metaPath(projectKey)}/${encodeURIComponent(typeId)}`);
  if (!answer.ok) return answer;
  const isAsked = ({ fieldId }: CreateField) => fieldId !== 'project' && fieldId !== 'issuetype';
  return { ok: true, value: answer.value.fields.filter(isAsked) };
}

/** Creates an issue; answers its key. */
export async function createIssue(fields: Readonly<Record<string, unknown>>): Promise<Answer<string>> {
  const answer = await request(z.object({ key: z.string() }), '/rest/api/3/issue', json('POST', { fields }));
  return answer.ok ? { ok: true, value: answer.value.key } : answer;
}
