import { z } from 'zod';
import { APP_FUNCTION_TYPES } from '../jql/app-function-types';
import type { AppJqlFunction } from './app-description';
import { FORGE_LIMITS } from './limits';

const OPERATORS = ['=', '!=', '>', '>=', '<', '<=', 'in', 'not in', '~', '!~', 'is', 'is not'] as const;

const moduleSchema = z.strictObject({
  key: z.string(),
  name: z.string().min(1).max(FORGE_LIMITS.jqlFunctionNameCharacters),
  function: z.string({ error: 'A JQL function needs a function: those on a remote are not simulated.' }),
  types: z.array(z.enum(APP_FUNCTION_TYPES)),
  operators: z.array(z.enum(OPERATORS)),
  arguments: z.array(z.strictObject({ name: z.string(), required: z.boolean() })).default([]),
  endpoint: z.undefined({ error: 'JQL functions on a remote are not simulated.' }).optional(),
});

/**
 * The JQL functions of an app, no two of one name in whatever case.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jql-function/
 */
export const jqlFunctionsSchema = z
  .array(moduleSchema)
  .refine((modules) => new Set(modules.map(({ name }) => name.toLowerCase())).size === modules.length, {
    error: 'Two JQL functions of the app have the same name.',
  })
  .default([]);

/** What Jira knows of a JQL function of the app. */
export function jqlFunctionOf({
  key,
  name,
  function: functionKey,
  types,
  operators,
  arguments: parameters,
}: z.infer<typeof moduleSchema>): AppJqlFunction {
  return {
    key,
    name,
    functionKey,
    types,
    operators,
    arguments: parameters.map(({ name: parameter, required }) => ({ name: parameter, isRequired: required })),
  };
}
