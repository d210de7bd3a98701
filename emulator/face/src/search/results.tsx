import { withOrder } from '../jql/order-by';
import { Problems } from '../problems';
import { go } from '../router';
import { Working } from '../working';
import { searchAddress } from './address';
import type { AppColumn } from './columns';
import { FoundIssues } from './found-issues';
import { Pager } from './pager';
import { useSearch } from './use-search';

interface Props {
  readonly jql: string;
  readonly columns: readonly AppColumn[];
}

/** The pages of a result, or what Jira says against the query. */
export function Results({ jql, columns }: Props) {
  const { page, pageIndex, previous, next } = useSearch(jql, columns);
  return (
    <>
      <Problems errors={page.errors} />
      {page.isLoading && <Working />}
      {page.value && (
        <FoundIssues
          issues={page.value.issues}
          columns={columns}
          jql={jql}
          sort={(order) => go(searchAddress(withOrder(jql, order)))}
        />
      )}
      <Pager pageIndex={pageIndex} previous={previous} next={next} />
    </>
  );
}
