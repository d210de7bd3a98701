import { z } from 'zod';

/** A rule of a saved workflow; what the editor does not know it keeps. */
export const SAVED_RULE = z.looseObject({
  id: z.string(),
  ruleKey: z.string(),
  parameters: z.record(z.string(), z.string()),
});

export type SavedRule = z.infer<typeof SAVED_RULE>;

/** Conditions of a transition: rules and groups of rules. */
export interface SavedConditions {
  readonly operation: 'ANY' | 'ALL';
  readonly conditions: SavedRule[];
  readonly conditionGroups: SavedConditions[];
}

const SAVED_CONDITIONS: z.ZodType<SavedConditions> = z.looseObject({
  operation: z.enum(['ANY', 'ALL']),
  conditions: z.array(SAVED_RULE).default([]),
  conditionGroups: z.array(z.lazy(() => SAVED_CONDITIONS)).default([]),
});

const SAVED_TRANSITION = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: z.string(),
  links: z.array(z.looseObject({ fromStatusReference: z.string() })),
  validators: z.array(SAVED_RULE),
  conditions: SAVED_CONDITIONS.optional(),
  actions: z.array(SAVED_RULE),
});

export type SavedTransition = z.infer<typeof SAVED_TRANSITION>;

const SAVED_STATUS = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  statusReference: z.string(),
});

export type SavedStatus = z.infer<typeof SAVED_STATUS>;

const SAVED_WORKFLOW = z.looseObject({
  id: z.string(),
  name: z.string(),
  scope: z.looseObject({ type: z.string(), project: z.looseObject({ id: z.string() }).optional() }),
  transitions: z.array(SAVED_TRANSITION),
});

export type SavedWorkflow = z.infer<typeof SAVED_WORKFLOW>;

/**
 * Workflows with all that belongs to them, as they are read, and sent back whole.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-post
 */
export const SAVED_WORKFLOWS = z.looseObject({
  statuses: z.array(SAVED_STATUS),
  workflows: z.array(SAVED_WORKFLOW),
});

export type SavedWorkflows = z.infer<typeof SAVED_WORKFLOWS>;
