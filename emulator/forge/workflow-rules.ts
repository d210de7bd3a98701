import { z } from 'zod';
import type { AppWorkflowCondition, AppWorkflowValidator } from './app-description';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);

const page = z
  .object({
    resource: z.string(),
    render: z.literal('default', { error: 'Pages of rules in UI Kit are not simulated.' }).optional(),
  })
  .optional();

const ruleShape = {
  key: z.string(),
  name: text,
  description: text,
  configurationDescription: z.object({ expression: z.string() }).optional(),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
  create: page,
  edit: page,
  view: page,
  resolver: z
    .object({ function: z.string({ error: 'Resolvers on a remote are not simulated.' }) })
    .optional(),
};

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
export const validatorSchema = z.object({
  ...ruleShape,
  expression: z.string({ error: 'Validators by function are not simulated.' }),
  errorMessage: text.optional(),
});

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-condition/ */
export const conditionSchema = z.object({ ...ruleShape, expression: z.string() });

/** A workflow rule as the manifest says it, with its pages. */
export type RuleModule = z.infer<typeof conditionSchema>;

/** What Jira knows of a condition of the app. */
export function conditionOf({
  key,
  name,
  description,
  expression,
  ...rule
}: RuleModule): AppWorkflowCondition {
  const { configurationDescription, projectTypes } = rule;
  const known = { key, name, description, expression, projectTypes };
  return configurationDescription === undefined ? known : { ...known, configurationDescription };
}

/** What Jira knows of a validator of the app. */
export function validatorOf(module: z.infer<typeof validatorSchema>): AppWorkflowValidator {
  const { errorMessage } = module;
  return errorMessage === undefined ? conditionOf(module) : { ...conditionOf(module), errorMessage };
}
