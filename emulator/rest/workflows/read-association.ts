import { bad, good, type Result } from '../../store/result';
import { isSameScope, type Scope } from '../../store/scope';
import type { Store } from '../../store/store';
import { badRequest, notSimulated } from '../answers';
import type { Association } from './scheme-moves';
import type { WorkflowsForIssueTypes } from './scheme-requests';

/** Which workflows a request gives to which issue types, or what is wrong with it. */
export function readAssociation(
  store: Store,
  scope: Scope,
  defaultWorkflowId: string | null | undefined,
  workflows: WorkflowsForIssueTypes,
): Result<Association, Response> {
  if (typeof defaultWorkflowId !== 'string')
    return bad(
      notSimulated('a workflow scheme without defaultWorkflow: the site has no system workflow "jira"'),
    );
  const workflowIds = [defaultWorkflowId, ...workflows.map(({ workflowId }) => workflowId)];
  const missing = workflowIds.find((id) => {
    const workflow = store.workflows.get(id);
    return workflow === undefined || !isSameScope(workflow.scope, scope);
  });
  if (missing !== undefined) return bad(badRequest(`The workflow with id '${missing}' does not exist.`));
  const pairs = workflows.flatMap(({ workflowId, issueTypeIds }) =>
    issueTypeIds.map((issueTypeId) => [issueTypeId, workflowId] as const),
  );
  const noType = pairs.find(([id]) => store.issueTypes.get(id) === undefined);
  if (noType !== undefined) return bad(badRequest(`The issue type with id '${noType[0]}' does not exist.`));
  if (new Set(pairs.map(([id]) => id)).size < pairs.length)
    return bad(badRequest('An issue type can be mapped to one workflow only.'));
  return good({ defaultWorkflowId, workflowIdByIssueTypeId: Object.fromEntries(pairs) });
}
