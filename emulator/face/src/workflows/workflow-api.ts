import { z } from 'zod';
import { SAVED_WORKFLOWS, type SavedStatus, type SavedWorkflow } from '../../../editor/saved-workflow';
import { allPages } from '../jira/all-pages';
import { json, request, type Answer } from '../jira/request';

const LISTED = z.object({ id: z.string(), name: z.string(), description: z.string().default('') });

export type ListedWorkflow = z.infer<typeof LISTED>;

const RULES = z.object({
  rules: z.record(
    z.string(),
    z.object({
      name: z.string(),
      description: z.string(),
      moduleKey: z.string().nullable(),
      problem: z.string().nullable(),
    }),
  ),
});

export type RuleFacts = z.infer<typeof RULES>['rules'][string];

const OFFERED = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  ruleType: z.string(),
});

/** A rule that the installed app brings. */
export type OfferedRule = z.infer<typeof OFFERED>;

/** A workflow with its statuses, what its rules say of themselves, and the app's rules that can be added. */
export interface OpenWorkflow {
  readonly workflow: SavedWorkflow;
  readonly statuses: readonly SavedStatus[];
  readonly rules: Readonly<Record<string, RuleFacts>>;
  readonly offered: readonly OfferedRule[];
}

/** Workflows that the acting person may see. */
export function readWorkflows(): Promise<Answer<readonly ListedWorkflow[]>> {
  return allPages(LISTED, '/rest/api/3/workflows/search');
}

/** Everything that the editor shows of one workflow. */
export async function readWorkflow(id: string): Promise<Answer<OpenWorkflow>> {
  const query = encodeURIComponent(id);
  const [saved, described, offered] = await Promise.all([
    request(SAVED_WORKFLOWS, '/rest/api/3/workflows', json('POST', { workflowIds: [id] })),
    request(RULES, `/rest/internal/workflow-rules/${query}`),
    request(
      z.object({ forgeRules: z.array(OFFERED) }),
      `/rest/api/3/workflows/capabilities?workflowId=${query}`,
    ),
  ]);
  if (!saved.ok) return saved;
  if (!described.ok) return described;
  if (!offered.ok) return offered;
  const { statuses, workflows } = saved.value;
  const [workflow] = workflows;
  if (workflow === undefined) return { ok: false, status: 404, errors: [id] };
  const { rules } = described.value;
  return { ok: true, value: { workflow, statuses, rules, offered: offered.value.forgeRules } };
}

/** Replaces a workflow whole, made from the version that was read. */
export function saveWorkflow(
  statuses: readonly SavedStatus[],
  workflow: SavedWorkflow,
): Promise<Answer<unknown>> {
  return request(
    z.unknown(),
    '/rest/api/3/workflows/update',
    json('POST', { statuses, workflows: [workflow] }),
  );
}
