import type { Json, Person } from './test-site';

/** A project's id, the id of its product type, and the workflow of that type, as Jira shows it. */
export interface ProductWorkflow {
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly statuses: Json;
  readonly workflow: Json;
}

/** Reads the workflow of a project's products. */
export async function workflowOf(admin: Person, key: string): Promise<ProductWorkflow> {
  const project = await admin.get(`/rest/api/3/project/${key}`);
  const projectId: string = project.body['id'];
  const type = [...project.body['issueTypes']].find((each) => each['name'] === 'Product');
  const issueTypeId: string = type?.['id'] ?? '';
  const read = await admin.post('/rest/api/3/workflows', {
    projectAndIssueTypes: [{ projectId, issueTypeId }],
  });
  return { projectId, issueTypeId, statuses: read.body['statuses'], workflow: read.body['workflows'][0] };
}

/** Writes a workflow with other transitions, and perhaps other members. */
export async function rewriteWorkflow(
  admin: Person,
  { statuses, workflow }: ProductWorkflow,
  transitions: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const written = await admin.post('/rest/api/3/workflows/update', {
    statuses: [...statuses].map(({ id, name, statusCategory, statusReference, description }) => ({
      id,
      name,
      statusCategory,
      statusReference,
      description,
    })),
    workflows: [
      {
        id: workflow['id'],
        version: workflow['version'],
        description: workflow['description'],
        statuses: [...workflow['statuses']].map(({ statusReference, properties, layout }) => ({
          statusReference,
          properties,
          ...(layout == null ? {} : { layout }),
        })),
        transitions,
        ...more,
      },
    ],
  });
  if (written.status !== 200) throw new Error(JSON.stringify(written.body));
}

/** Whether a rule is one of the app's. */
export function isOfApp(rule: Json): boolean {
  return rule['ruleKey'] === 'forge:expression-validator';
}

/** The transitions without the rules of the app. */
export function withoutApp(transitions: Json): readonly Record<string, unknown>[] {
  return [...transitions].map((transition) => ({
    ...(transition as unknown as Record<string, unknown>),
    validators: [...transition['validators']].filter((rule) => !isOfApp(rule)),
  }));
}
