import { z } from 'zod';
import type { RatedCall } from './rate-limits';

/** People, groups, roles and permissions cost twice what issues and projects cost. */
const IDENTITY = /\/(user|users|myself|group|groups|role|roledetails|permissions|mypermissions)(\/|$)/;
/** Asked by POST, but nothing is written. */
const READING_POSTS =
  /\/(search\/jql|search\/approximate-count|expression\/\w+|jql\/\w+|permissions\/check|workflows|workflowscheme\/read|workflowscheme\/update\/mappings|bulk\/status)$/;

const listed = z.union([
  z.array(z.unknown()),
  z.object({ values: z.array(z.unknown()) }).transform(({ values }) => values),
  z.object({ issues: z.array(z.unknown()) }).transform(({ issues }) => issues),
]);

/**
 * What a call costs an app: one point, and for a read one or two more for each object that came back.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export async function pointsOf({ method, path }: RatedCall, response: Response): Promise<number> {
  const isRead = method === 'GET' || READING_POSTS.test(path);
  if (!isRead || !response.ok) return 1;
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body: unknown = isJson ? await response.clone().json() : null;
  const parsed = listed.safeParse(body);
  const objects = parsed.success ? parsed.data.length : 1;
  return 1 + objects * (IDENTITY.test(path) ? 2 : 1);
}
