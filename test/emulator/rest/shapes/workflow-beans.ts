import { z } from 'zod';
import { id, issueType, page, url, uuid } from './beans';

const scope = z.union([
  z.strictObject({ type: z.literal('GLOBAL') }),
  z.strictObject({ type: z.literal('PROJECT'), project: z.strictObject({ id }) }),
]);
const layout = z.strictObject({ x: z.number(), y: z.number() });
const texts = z.record(z.string(), z.string());
const rule = z.strictObject({ id: z.string().nullish(), ruleKey: z.string(), parameters: texts });
const documentVersion = z.strictObject({ id: uuid, versionNumber: z.number().int() });

/** `JiraStatus`. */
export const scopedStatus = z.strictObject({
  id,
  name: z.string(),
  description: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  scope,
});

interface Conditions {
  operation: 'ANY' | 'ALL';
  conditions: z.infer<typeof rule>[];
  conditionGroups: Conditions[];
}
const conditions: z.ZodType<Conditions> = z.strictObject({
  operation: z.enum(['ANY', 'ALL']),
  conditions: z.array(rule),
  conditionGroups: z.array(z.lazy(() => conditions)),
});

const workflow = z.strictObject({
  id: uuid,
  name: z.string(),
  description: z.string(),
  scope,
  version: documentVersion,
  isEditable: z.boolean(),
  startPointLayout: layout.optional(),
  loopedTransitionContainerLayout: layout.optional(),
  statuses: z.array(
    z.strictObject({
      statusReference: z.string(),
      deprecated: z.boolean(),
      properties: texts,
      layout: layout.optional(),
    }),
  ),
  transitions: z
    .array(
      z.strictObject({
        id: z.string(),
        type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
        name: z.string(),
        description: z.string(),
        toStatusReference: z.string(),
        links: z.array(
          z.strictObject({
            fromStatusReference: z.string(),
            fromPort: z.number().int().optional(),
            toPort: z.number().int().optional(),
          }),
        ),
        actions: z.array(rule),
        validators: z.array(rule),
        conditions: conditions.optional(),
        triggers: z.array(z.unknown()),
        properties: texts,
        transitionScreen: rule.extend({ id: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const statuses = z.array(scopedStatus.extend({ statusReference: z.string() }));

/** `WorkflowReadResponse`, `WorkflowCreateResponse`, `WorkflowUpdateResponse`. */
export const workflows = z.strictObject({ statuses, workflows: z.array(workflow) });

export const workflowSearch = z.strictObject({
  self: url,
  startAt: z.number().int(),
  maxResults: z.number().int(),
  total: z.number().int(),
  isLast: z.boolean(),
  values: z.array(workflow),
  statuses,
});

const ruleType = z.enum(['Condition', 'Validator', 'Function', 'Screen']);
export const capabilities = z.strictObject({
  editorScope: z.enum(['GLOBAL', 'PROJECT']),
  projectTypes: z.array(z.string()),
  systemRules: z.array(
    z.strictObject({
      ruleKey: z.string().startsWith('system:'),
      ruleType,
      name: z.string(),
      description: z.string(),
      incompatibleRuleKeys: z.array(z.string()),
      isAvailableForInitialTransition: z.boolean(),
      isVisible: z.boolean(),
    }),
  ),
  connectRules: z.array(z.unknown()),
  forgeRules: z.array(
    z.strictObject({
      id: z.string().startsWith('ari:cloud:ecosystem::extension/'),
      ruleKey: z.string().startsWith('forge:'),
      ruleType,
      name: z.string(),
      description: z.string(),
    }),
  ),
  triggerRules: z.array(z.unknown()),
});

export const validationErrors = z.strictObject({
  errors: z.array(
    z.strictObject({
      code: z.string(),
      elementReference: z.strictObject({
        propertyKey: z.string().optional(),
        ruleId: z.string().optional(),
        statusReference: z.string().optional(),
        transitionId: z.string().optional(),
        statusMappingReference: z.strictObject({ projectId: id, issueTypeId: id }).optional(),
      }),
      level: z.enum(['WARNING', 'ERROR']),
      message: z.string(),
      type: z.string(),
    }),
  ),
});

export const workflowScheme = z.strictObject({
  id: z.number().int(),
  name: z.string(),
  description: z.string(),
  defaultWorkflow: z.string(),
  issueTypeMappings: texts,
  draft: z.boolean(),
  issueTypes: z.record(z.string(), issueType),
  self: url,
});

export const schemePage = page(workflowScheme);
export const schemeAssociations = z.strictObject({
  values: z.array(z.strictObject({ projectIds: z.array(id), workflowScheme })),
});
export const statusPage = page(scopedStatus);
export const usage = z.strictObject({
  nextPageToken: z.string().optional(),
  values: z.array(z.strictObject({ id: z.string() })),
});
