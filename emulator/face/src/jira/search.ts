import { z } from 'zod';
import { json, request, type Answer } from './request';
import { ISSUE, type Issue } from './shapes';

/** A page of what a query finds; the token leads to the next one. */
export interface FoundPage {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string | undefined;
}

/** Which page of which query. */
export interface SearchOrder {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken?: string | undefined;
}

const FOUND = z.object({ issues: z.array(ISSUE), nextPageToken: z.string().optional() });
const MOST_ISSUES_A_PAGE = 100;

/** One page of the issues that a JQL query finds. */
export function searchPage(order: SearchOrder): Promise<Answer<FoundPage>> {
  return request(FOUND, '/rest/api/3/search/jql', json('POST', order));
}

/** All issues that a JQL query finds, page after page. */
export async function searchAll(jql: string, fields: readonly string[]): Promise<Answer<readonly Issue[]>> {
  const issues: Issue[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await searchPage({ jql, fields, maxResults: MOST_ISSUES_A_PAGE, nextPageToken });
    if (!page.ok) return page;
    issues.push(...page.value.issues);
    nextPageToken = page.value.nextPageToken;
  } while (nextPageToken !== undefined);
  return { ok: true, value: issues };
}

/** How many issues a JQL query finds. */
export async function countIssues(jql: string): Promise<Answer<number>> {
  const shape = z.object({ count: z.number() });
  const answer = await request(shape, '/rest/api/3/search/approximate-count', json('POST', { jql }));
  return answer.ok ? { ok: true, value: answer.value.count } : answer;
}
