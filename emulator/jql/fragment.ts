import { countValues } from './count-values';
import { JQL_LIMITS } from './limits';
import { parseJql } from './parse';

/** Why a text cannot take the place of the clause that calls a function of an app. */
export type FragmentProblem =
  { readonly code: 'TOO_LONG_VALUES_LIST' } | { readonly code: 'INVALID'; readonly message: string };

/** Where a fragment comes from; Jira was observed to count calls without arguments only in what is stored by REST. */
export type FragmentSource = 'answered' | 'stored';

/**
 * What is wrong with the JQL that an app gives for a call of its function; null when nothing is.
 * @see https://developer.atlassian.com/cloud/jira/platform/jql-functions/
 */
export function fragmentProblem(jql: string, source: FragmentSource): FragmentProblem | null {
  const parsed = parseJql(jql);
  if (!parsed.ok) return invalid(parsed.errorMessages.join(' '));
  if (parsed.where === null) return invalid('It has no condition.');
  if (parsed.orderBy.length > 0) return invalid('It has an ORDER BY.');
  const values = countValues(parsed.where, source === 'stored' ? 1 : 0);
  return values > JQL_LIMITS.fragmentValues ? { code: 'TOO_LONG_VALUES_LIST' } : null;
}

function invalid(message: string): FragmentProblem {
  return { code: 'INVALID', message };
}
