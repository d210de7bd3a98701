import type { TestAnswer, TestSite } from './site-fixture';

export interface RuleJson {
  readonly id?: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface TransitionJson {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly toStatusReference: string;
  readonly links: readonly { readonly fromStatusReference: string }[];
  readonly actions: readonly RuleJson[];
  readonly validators: readonly RuleJson[];
  readonly conditions?: unknown;
}

export interface WorkflowJson {
  readonly id: string;
  readonly name: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statuses: readonly { readonly statusReference: string }[];
  readonly transitions: readonly TransitionJson[];
}

export interface WorkflowsJson {
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly statusCategory: string;
    readonly statusReference: string;
  }[];
  readonly workflows: readonly WorkflowJson[];
}

/** The demo workflow as the administrator reads it. */
export async function readDemoWorkflow(jira: TestSite): Promise<WorkflowsJson & { workflow: WorkflowJson }> {
  const answer = await jira.call('admin', 'POST', 'workflows', { workflowNames: ['Product lifecycle'] });
  const body: WorkflowsJson = answer.body;
  const [workflow] = body.workflows;
  if (workflow === undefined) throw new Error(answer.text);
  return { ...body, workflow };
}

/** Saves the demo workflow with one transition changed, all else as it was read. */
export async function changeTransition(
  jira: TestSite,
  transitionId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<TestAnswer> {
  const { statuses, workflow } = await readDemoWorkflow(jira);
  const transitions = workflow.transitions.map((one) =>
    one.id === transitionId ? { ...one, ...change } : one,
  );
  return jira.call('admin', 'POST', 'workflows/update', {
    statuses,
    workflows: [{ ...workflow, transitions }],
  });
}

/** A rule of Jira's. */
export function systemRule(name: string, parameters: RuleJson['parameters'] = {}): RuleJson {
  return { ruleKey: `system:${name}`, parameters };
}

/** A tree of conditions that must all hold. */
export function all(...conditions: readonly RuleJson[]): unknown {
  return { operation: 'ALL', conditions, conditionGroups: [] };
}

/** The id of a status by its name. */
export function statusId(jira: TestSite, name: string): string {
  return jira.site.store.statuses.all().find((status) => status.name === name)?.id ?? '';
}
