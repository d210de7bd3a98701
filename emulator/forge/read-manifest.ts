import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { objectSchema, searchAliases } from './search-aliases';
import type { EntityDefinition } from '../kvs/entity-definition';
import type { AppDescription } from './app-description';
import { globalPagesSchema } from './global-page';
import { jqlFunctionOf, jqlFunctionsSchema } from './jql-function';
import { FORGE_LIMITS } from './limits';
import { readTranslations } from './read-translations';
import { surfacesOf } from './surfaces';
import { conditionOf, conditionSchema, validatorOf, validatorSchema } from './workflow-rules';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);

/** @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/pre-uninstall-trigger/ */
const preUninstallSchema = z
  .array(
    z.strictObject({
      key: z.string(),
      function: z.string({ error: 'Pre-uninstall triggers on a remote are not simulated.' }),
    }),
  )
  .default([]);

const manifestSchema = z.object({
  app: z.object({
    id: z.string(),
    runtime: z.object({ name: z.string(), memoryMB: z.number().default(512) }),
    storage: z.object({ entities: z.array(z.unknown()).default([]) }).default({ entities: [] }),
  }),
  permissions: z.object({ scopes: z.array(z.string()) }).loose(),
  translations: z
    .object({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
    })
    .optional(),
  resources: z
    .array(
      z.object({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() }),
    )
    .default([]),
  modules: z
    .object({
      function: z.array(
        z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.number().optional() }),
      ),
      'jira:customField': z
        .array(
          z.object({
            key: z.string(),
            name: text,
            description: text,
            type: z.enum(['string', 'number', 'user', 'group', 'date', 'datetime', 'object']),
            collection: z.enum(['none', 'list']).default('none'),
            readOnly: z.boolean().default(false),
            view: z.object({ formatter: z.object({ expression: z.string() }).optional() }).optional(),
            searchSuggestions: z.object({ expression: z.string().optional() }).optional(),
            schema: objectSchema.optional(),
          }),
        )
        .default([]),
      'jira:globalPage': globalPagesSchema,
      'jira:workflowValidator': z.array(validatorSchema).default([]),
      'jira:workflowCondition': z.array(conditionSchema).default([]),
      'jira:jqlFunction': jqlFunctionsSchema,
      preUninstall: preUninstallSchema,
      consumer: z.array(z.object({ key: z.string(), queue: z.string(), function: z.string() })).default([]),
      scheduledTrigger: z
        .array(
          z.object({
            key: z.string(),
            function: z.string(),
            interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
          }),
        )
        .default([]),
      trigger: z
        .array(
          z.object({
            key: z.string(),
            events: z.array(z.string()),
            function: z.string(),
            filter: z
              .object({
                ignoreSelf: z.boolean().default(false),
                expression: z.string().optional(),
                onError: z
                  .enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG'])
                  .default('IGNORE_AND_LOG'),
              })
              .optional(),
          }),
        )
        .default([]),
    })
    .loose(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** An installed app: what Jira knows of it, and what its runtime needs. */
export interface InstalledApp {
  readonly description: AppDescription;
  /** `index.panel` by function key. */
  readonly handlers: Readonly<Record<string, string>>;
  /** Milliseconds that a function may run. */
  readonly timeLimitMs: Readonly<Record<string, number>>;
  readonly entities: readonly EntityDefinition[];
  readonly memoryMegabytes: number;
  /** The manifest's `permissions`, for the content security policy. */
  readonly permissions: Readonly<Record<string, unknown>>;
  /** The manifest's `resources`, which a dialog may show by name. */
  readonly resources: Manifest['resources'];
  /** The manifest's `translations.fallback`. */
  readonly localeFallback: Readonly<Record<string, string | readonly string[]>>;
}

/** Environments have an id of their own on Forge; the site has one. */
const ENVIRONMENT_ID = '7c1c2b4e-0f0e-4f7b-9d3c-5a8e1f2d3b40';

/**
 * Reads an app's manifest. What Atlassian's validator would refuse is refused by the tests; here only shapes count.
 * @throws ZodError when a part that the site simulates has another shape
 */
export function readManifest(appDir: string): InstalledApp {
  const manifest = manifestSchema.parse(parse(readFileSync(join(appDir, 'manifest.yml'), 'utf8')));
  const { modules, app, permissions } = manifest;
  return {
    description: {
      appId: app.id.slice(app.id.lastIndexOf('/') + 1),
      environmentId: ENVIRONMENT_ID,
      name: 'Lifecycle Gates',
      scopes: permissions.scopes,
      customFields: modules['jira:customField'].map(({ view, searchSuggestions, schema, ...field }) => ({
        ...field,
        ...(schema ? { searchAliases: searchAliases(schema) } : {}),
        ...(view?.formatter ? { formatterExpression: view.formatter.expression } : {}),
        ...(searchSuggestions?.expression
          ? { searchSuggestionsExpression: searchSuggestions.expression }
          : {}),
      })),
      workflowValidators: modules['jira:workflowValidator'].map(validatorOf),
      triggers: modules.trigger.map(({ key, events, function: functionKey, filter }) => ({
        key,
        events,
        functionKey,
        ignoreSelf: filter?.ignoreSelf ?? false,
        onFilterError: filter?.onError ?? 'IGNORE_AND_LOG',
        ...(filter?.expression ? { filterExpression: filter.expression } : {}),
      })),
      workflowConditions: modules['jira:workflowCondition'].map(conditionOf),
      jqlFunctions: modules['jira:jqlFunction'].map(jqlFunctionOf),
      consumers: modules.consumer.map(({ key, queue: queueName, function: functionKey }) => ({
        key,
        queueName,
        functionKey,
      })),
      scheduledTriggers: modules.scheduledTrigger.map(({ key, function: functionKey, interval }) => ({
        key,
        functionKey,
        interval,
      })),
      preUninstall: modules.preUninstall.map(({ key, function: functionKey }) => ({ key, functionKey })),
      surfaces: surfacesOf(manifest),
      translations: readTranslations(appDir, manifest.translations?.resources ?? []),
    },
    handlers: Object.fromEntries(modules.function.map(({ key, handler }) => [key, handler])),
    timeLimitMs: timeLimits(manifest),
    entities: app.storage.entities as readonly EntityDefinition[],
    memoryMegabytes: app.runtime.memoryMB,
    permissions,
    resources: manifest.resources,
    localeFallback: manifest.translations?.fallback ?? {},
  };
}

/** Only functions of queues, schedules and the end of an app may run longer than others. @see https://developer.atlassian.com/platform/forge/limits-invocation/ */
function timeLimits({ modules }: Manifest): Readonly<Record<string, number>> {
  const long = new Set([...modules.consumer, ...modules.scheduledTrigger].map((each) => each.function));
  const last = new Set(modules.preUninstall.map((each) => each.function));
  return Object.fromEntries(
    modules.function.map(({ key, timeoutSeconds }) => {
      const endMs = last.has(key) ? FORGE_LIMITS.preUninstallTimeMs : FORGE_LIMITS.functionTimeMs;
      const usualMs = long.has(key) ? FORGE_LIMITS.longFunctionTimeMs : endMs;
      return [key, timeoutSeconds === undefined ? usualMs : timeoutSeconds * 1000];
    }),
  );
}
