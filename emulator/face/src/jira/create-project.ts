import { z } from 'zod';
import { json, request, type Answer } from './request';

const SOFTWARE = 'com.pyxis.greenhopper.jira:';

/** How a project is managed, and the template that makes such a project. */
export const TEMPLATES = {
  company: `${SOFTWARE}gh-simplified-kanban-classic`,
  team: `${SOFTWARE}gh-simplified-agility-kanban`,
} as const;

export type Management = keyof typeof TEMPLATES;

/** Whether the acting person may create projects. */
export async function readMayCreateProjects(): Promise<Answer<boolean>> {
  const shape = z.object({
    permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }),
  });
  const answer = await request(shape, '/rest/api/3/mypermissions?permissions=ADMINISTER');
  return answer.ok ? { ok: true, value: answer.value.permissions.ADMINISTER.havePermission } : answer;
}

/** A key that is free, made from the first letters of a name where it has any. */
export function suggestKey(name: string): Promise<Answer<string>> {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, '');
  const key = encodeURIComponent(letters.slice(0, 4));
  return request(z.string(), `/rest/api/3/projectvalidate/validProjectKey?key=${key}`);
}

export interface NewProject {
  readonly name: string;
  readonly key: string;
  readonly leadAccountId: string;
  readonly management: Management;
}

/** Creates a software project. */
export function createProject({ management, ...project }: NewProject): Promise<Answer<unknown>> {
  const body = { ...project, projectTypeKey: 'software', projectTemplateKey: TEMPLATES[management] };
  return request(z.unknown(), '/rest/api/3/project', json('POST', body));
}
