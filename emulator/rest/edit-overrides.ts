import { hasGlobalPermission } from '../permissions/has-permission';
import { bad, good, type Result } from '../store/result';
import { jiraError } from './answers';
import type { Jira } from './jira';
import type { RestRequest } from './route';

/** Query parameters by which an app may edit what people cannot. */
export const EDIT_OVERRIDES = ['overrideScreenSecurity', 'overrideEditableFlag'] as const;

export interface EditOverrides {
  /** Fields that are on no screen may be edited. */
  readonly screen: boolean;
  /** So may issues in a status that lets nobody edit them. */
  readonly editable: boolean;
}

/**
 * What a request overrides; only an app acting for somebody who administers Jira may.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put
 */
export function editOverrides(jira: Jira, request: RestRequest): Result<EditOverrides, Response> {
  const [screen, editable] = EDIT_OVERRIDES.map((name) => request.query(name) === 'true');
  const { accountId, appId } = request.requester;
  const isAllowed = appId !== null && hasGlobalPermission(jira.store, accountId, 'ADMINISTER');
  if ((screen === true || editable === true) && !isAllowed)
    return bad(
      jiraError(403, ['You do not have permission to override the screen security or the editable flag.']),
    );
  return good({ screen: screen === true, editable: editable === true });
}
