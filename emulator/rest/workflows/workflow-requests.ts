import { z } from 'zod';
import { LIMITS } from '../../limits';

const scopeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('GLOBAL') }),
  z.strictObject({ type: z.literal('PROJECT'), project: z.strictObject({ id: z.string() }) }),
]);
const layout = z.strictObject({ x: z.number(), y: z.number() }).nullish();
const texts = z.record(z.string(), z.string());

const ruleSchema = z.strictObject({
  id: z.string().nullish(),
  ruleKey: z.string().min(1),
  parameters: texts.nullish(),
});

export type RuleRequest = z.infer<typeof ruleSchema>;

export interface ConditionGroupRequest {
  readonly operation: 'ANY' | 'ALL';
  readonly conditions?: readonly RuleRequest[] | undefined;
  readonly conditionGroups?: readonly ConditionGroupRequest[] | undefined;
}

const conditionsSchema: z.ZodType<ConditionGroupRequest> = z.strictObject({
  operation: z.enum(['ANY', 'ALL']),
  conditions: z.array(ruleSchema).optional(),
  conditionGroups: z.array(z.lazy(() => conditionsSchema)).optional(),
});

const NONE = { error: 'Not simulated by the local Jira site.' };
const none = z.null(NONE).optional();

const transitionSchema = z.strictObject({
  id: z.string().min(1),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  name: z.string().min(1).max(LIMITS.workflowNameCharacters),
  description: z.string().nullish(),
  toStatusReference: z.string(),
  links: z
    .array(
      z.strictObject({
        fromStatusReference: z.string(),
        fromPort: z.number().int().nullish(),
        toPort: z.number().int().nullish(),
      }),
    )
    .default([]),
  actions: z.array(ruleSchema).default([]),
  validators: z.array(ruleSchema).default([]),
  conditions: conditionsSchema.nullish(),
  triggers: z.array(z.unknown()).max(0, NONE).default([]),
  properties: texts.default({}),
  transitionScreen: ruleSchema.nullish(),
  customIssueEventId: none,
});

export type TransitionRequest = z.infer<typeof transitionSchema>;

const statusSchema = z.strictObject({
  id: z.string().nullish(),
  name: z.string(),
  description: z.string().nullish(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  statusReference: z.string().min(1),
  /** Comes back from every read, and may be sent again as it came. */
  scope: scopeSchema.optional(),
});

export type StatusRequest = z.infer<typeof statusSchema>;

const workflowStatusSchema = z.strictObject({
  statusReference: z.string(),
  properties: texts.default({}),
  layout,
  deprecated: z.boolean().optional(),
  approvalConfiguration: none,
});

const workflowShape = {
  description: z.string().nullish(),
  statuses: z.array(workflowStatusSchema),
  transitions: z.array(transitionSchema),
  startPointLayout: layout,
  loopedTransitionContainerLayout: layout,
};

const createdWorkflow = z.strictObject({ ...workflowShape, name: z.string() });

const migrations = z.array(
  z.strictObject({ oldStatusReference: z.string(), newStatusReference: z.string() }),
);

const updatedWorkflow = z.strictObject({
  ...workflowShape,
  id: z.string(),
  name: z.string().optional(),
  /** What every read answers besides, and Jira ignores when it comes back. */
  scope: scopeSchema.optional(),
  isEditable: z.boolean().optional(),
  version: z.strictObject({ id: z.string(), versionNumber: z.number().int() }),
  defaultStatusMappings: migrations.default([]),
  statusMappings: z
    .array(z.strictObject({ issueTypeId: z.string(), projectId: z.string(), statusMigrations: migrations }))
    .default([]),
});

/** Body of `POST workflows/create`. */
export const createSchema = z.strictObject({
  scope: scopeSchema,
  statuses: z.array(statusSchema),
  workflows: z.array(createdWorkflow).min(1).max(LIMITS.workflowsPerCall),
});

/** Body of `POST workflows/update`. */
export const updateSchema = z.strictObject({
  statuses: z.array(statusSchema),
  workflows: z.array(updatedWorkflow).min(1).max(LIMITS.workflowsPerCall),
});

export type CreateRequest = z.infer<typeof createSchema>;
export type UpdateRequest = z.infer<typeof updateSchema>;
/** What creating and updating a workflow have in common. */
export type WorkflowRequest = Omit<z.infer<typeof createdWorkflow>, 'name'>;
export type UpdatedWorkflow = UpdateRequest['workflows'][number];

export const validationOptions = z
  .strictObject({ levels: z.array(z.enum(['WARNING', 'ERROR'])).optional() })
  .optional();

/** Body of `POST workflows`. */
export const readSchema = z.strictObject({
  projectAndIssueTypes: z
    .array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() }))
    .default([]),
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
});
