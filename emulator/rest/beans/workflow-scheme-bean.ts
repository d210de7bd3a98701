import type { Store } from '../../store/store';
import type { WorkflowScheme } from '../../store/workflows';
import { issueTypeBean } from './project-bean';

/** A workflow scheme; it names workflows, not their ids. */
export function workflowSchemeBean(
  origin: string,
  store: Store,
  scheme: WorkflowScheme,
): Record<string, unknown> {
  const nameOf = (workflowId: string): string => store.workflows.need(workflowId).name;
  const mappings = Object.entries(scheme.workflowIdByIssueTypeId);
  return {
    id: Number(scheme.id),
    name: scheme.name,
    description: scheme.description,
    defaultWorkflow: nameOf(scheme.defaultWorkflowId),
    issueTypeMappings: Object.fromEntries(mappings.map(([typeId, id]) => [typeId, nameOf(id)])),
    draft: false,
    issueTypes: Object.fromEntries(
      mappings.map(([typeId]) => [typeId, issueTypeBean(origin, store.issueTypes.need(typeId))]),
    ),
    self: `${origin}/rest/api/3/workflowscheme/${scheme.id}`,
  };
}
