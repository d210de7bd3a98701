import { readIssue, type FoundIssue } from '../../api';
import { searchIssues } from '../../jira/search-issues';
import { quoteJql, wordsToSearch } from '../../jira/jql-text';

const MOST_FOUND = 8;
const KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** Work items of a key, or with these words in their summaries. Whether one is a product, the backend judges. */
export async function findProducts(text: string): Promise<readonly FoundIssue[]> {
  if (KEY.test(text)) {
    const issue = await readIssue(text.toUpperCase());
    return issue ? [issue] : [];
  }
  const words = wordsToSearch(text);
  if (words === undefined) return [];
  const { rows } = await searchIssues(`summary ~ ${quoteJql(words)} ORDER BY updated DESC`, {
    fields: [],
    maxResults: MOST_FOUND,
  });
  return rows;
}
