import { countIssues } from '../jira/search';
import { useTexts } from '../texts';
import { useLoaded } from '../use-loaded';

/** How many issues a query finds on all its pages. */
export function FoundCount({ jql }: { readonly jql: string }) {
  const { t } = useTexts();
  const count = useLoaded(`count ${jql}`, () => countIssues(jql));
  return t('search.count', { count: count.value ?? '…' });
}
