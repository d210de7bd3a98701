import { useState } from 'react';
import { searchPage, type FoundPage } from '../jira/search';
import { useLoaded, type Loaded } from '../use-loaded';
import type { AppColumn } from './columns';

const ISSUES_A_PAGE = 50;

export interface Search {
  readonly page: Loaded<FoundPage>;
  /** Counted from zero. */
  readonly pageIndex: number;
  readonly previous?: () => void;
  readonly next?: () => void;
}

/** What a query finds, page by page. Tokens lead forward only, so those of the pages seen are kept. */
export function useSearch(jql: string, columns: readonly AppColumn[]): Search {
  const [tokens, setTokens] = useState<readonly (string | undefined)[]>([undefined]);
  const token = tokens.at(-1);
  const fields = ['summary', 'status', 'assignee', 'updated', ...columns.map(({ id }) => id)];
  const page = useLoaded(`search ${jql} ${token ?? ''}`, () =>
    searchPage({ jql, fields, maxResults: ISSUES_A_PAGE, nextPageToken: token }),
  );
  const nextToken = page.value?.nextPageToken;
  return {
    page,
    pageIndex: tokens.length - 1,
    ...(tokens.length > 1 && { previous: () => setTokens(tokens.slice(0, -1)) }),
    ...(nextToken !== undefined && { next: () => setTokens([...tokens, nextToken]) }),
  };
}
