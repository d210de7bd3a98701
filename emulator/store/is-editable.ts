import type { Issue } from './issues';
import type { Store } from './store';
import { workflowOf } from './workflow-of';

/** A status with this property, and the value `false`, lets nobody edit its issues. */
const EDITABLE = 'jira.issue.editable';

/**
 * Whether the status that an issue is in lets people edit it.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/use-workflow-properties/
 */
export function isEditable(
  store: Store,
  issue: Pick<Issue, 'projectId' | 'issueTypeId' | 'statusId'>,
): boolean {
  const { statuses } = workflowOf(store, issue);
  return statuses.find(({ statusId }) => statusId === issue.statusId)?.properties[EDITABLE] !== 'false';
}
