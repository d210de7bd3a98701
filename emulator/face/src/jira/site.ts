import { z } from 'zod';
import { allPages } from './all-pages';
import { request, type Answer } from './request';
import { FIELD, STATUS, type Field } from './shapes';

const PERSON = z.object({
  accountId: z.string(),
  displayName: z.string(),
  locale: z.string().default('en-US'),
  timeZone: z.string().default('UTC'),
});

const SUBPAGES = z.object({
  header: z.string().optional(),
  pages: z.array(z.object({ title: z.string(), route: z.string() })),
});

const APP = z.object({
  appId: z.string(),
  environmentId: z.string(),
  cloudId: z.string(),
  surfaces: z.array(
    z.object({
      moduleKey: z.string(),
      type: z.string(),
      title: z.string(),
      frameUrl: z.string(),
      entryPoint: z.enum(['create', 'edit', 'view']).optional(),
      layout: z.enum(['native', 'blank']).optional(),
      subpages: z.array(SUBPAGES).optional(),
    }),
  ),
});

const MAIL = z.object({
  id: z.string(),
  sentAt: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  textBody: z.string(),
});

const PROJECT = z.object({ id: z.string(), key: z.string(), name: z.string() });

export type Person = z.infer<typeof PERSON>;
export type InstalledApp = z.infer<typeof APP>;
export type Surface = InstalledApp['surfaces'][number];
export type Mail = z.infer<typeof MAIL>;
export type Project = z.infer<typeof PROJECT>;

/** Everybody as whom one may act. */
export function readPeople(): Promise<Answer<readonly Person[]>> {
  return request(z.array(PERSON), '/__site/people');
}

/** The installed app and its surfaces, titled in a language. */
export function readApp(locale: string): Promise<Answer<InstalledApp>> {
  return request(APP, `/__site/app?locale=${encodeURIComponent(locale)}`);
}

/** Mails that the site would have sent. */
export async function readOutbox(): Promise<Answer<readonly Mail[]>> {
  const answer = await request(z.object({ mails: z.array(MAIL) }), '/__site/outbox');
  return answer.ok ? { ok: true, value: answer.value.mails } : answer;
}

/** Projects that the acting person may see. */
export function readProjects(): Promise<Answer<readonly Project[]>> {
  return allPages(PROJECT, '/rest/api/3/project/search');
}

/** Statuses of a project by issue type, in the order of its workflow. */
export function readStatuses(projectKey: string): Promise<
  Answer<
    readonly {
      readonly id: string;
      readonly statuses: readonly { readonly id: string; readonly name: string }[];
    }[]
  >
> {
  const shape = z.array(z.object({ id: z.string(), statuses: z.array(STATUS) }));
  return request(shape, `/rest/api/3/project/${encodeURIComponent(projectKey)}/statuses`);
}

/** Fields of the site. */
export function readFields(): Promise<Answer<readonly Field[]>> {
  return request(z.array(FIELD), '/rest/api/3/field');
}
