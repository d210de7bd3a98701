import { askJira, issueIn, type FoundIssue } from '../api';
import { isRecord, listOf } from '../common/json';

/** An issue that a search has found, with the fields that were asked for. */
export interface FoundRow extends FoundIssue {
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface FoundPage {
  readonly rows: readonly FoundRow[];
  /** To be handed in for the next page; null at the end. */
  readonly next: string | null;
}

/**
 * Issues that a query finds for the reader, page by page.
 * @throws when Jira refuses the query
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 */
export async function searchIssues(
  jql: string,
  {
    fields,
    maxResults,
    next,
  }: { readonly fields: readonly string[]; readonly maxResults: number; readonly next?: string | null },
): Promise<FoundPage> {
  const answer = await askJira('/rest/api/3/search/jql', {
    jql,
    fields: ['summary', ...fields],
    maxResults,
    ...(next != null && { nextPageToken: next }),
  });
  const page = isRecord(answer) ? answer : {};
  return {
    rows: listOf(page.issues).flatMap(rowIn),
    next: typeof page.nextPageToken === 'string' ? page.nextPageToken : null,
  };
}

/** About how many issues a query finds; undefined when Jira does not say. */
export async function countIssues(jql: string): Promise<number | undefined> {
  const answer = await askJira('/rest/api/3/search/approximate-count', { jql });
  return isRecord(answer) && typeof answer.count === 'number' ? answer.count : undefined;
}

function rowIn(answer: unknown): readonly FoundRow[] {
  const issue = issueIn(answer);
  if (issue === undefined || !isRecord(answer)) return [];
  return [{ ...issue, fields: isRecord(answer.fields) ? answer.fields : {} }];
}
