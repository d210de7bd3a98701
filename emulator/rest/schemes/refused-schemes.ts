import { refusedAdministration } from '../administer';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';

/** Jira's answer to who may not see schemes of a kind; null for administrators. */
export function refusedSchemes(
  jira: Jira,
  request: RestRequest,
  what: 'issue type schemes' | 'issue type screen schemes' | 'screen schemes',
): Response | null {
  return refusedAdministration(jira, request, 403, `Only Jira administrators can access ${what}.`);
}
