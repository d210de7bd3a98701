import { z } from 'zod';
import type { AppSurface, RuleEntryPoint } from './app-description';
import { subpagesOf } from './global-page';
import type { Manifest } from './read-manifest';
import type { RuleModule } from './workflow-rules';

const surfaceSchema = z.object({
  key: z.string(),
  title: z.union([z.string(), z.object({ i18n: z.string() })]),
  resource: z.string(),
  resolver: z.object({ function: z.string() }).optional(),
  viewportSize: z.string().optional(),
  displayConditions: z.unknown().optional(),
});

/** Module types with a page that the site shows. */
const SURFACE_TYPES = ['jira:issuePanel', 'jira:adminPage'] as const;

/** Module types that are read elsewhere; any other is refused by name. */
const OTHER_TYPES = [
  'jira:globalPage',
  'function',
  'trigger',
  'consumer',
  'scheduledTrigger',
  'jira:customField',
  'jira:workflowValidator',
  'jira:workflowCondition',
  'jira:jqlFunction',
  'preUninstall',
];

/** Workflow rules have up to three pages each, for an administrator in the workflow editor. */
const RULE_TYPES = ['jira:workflowValidator', 'jira:workflowCondition'] as const;

const ENTRY_POINTS: readonly RuleEntryPoint[] = ['create', 'edit', 'view'];

/** The app's modules that have a Custom UI page. */
export function surfacesOf(manifest: Manifest): readonly AppSurface[] {
  const simulated: readonly string[] = [...SURFACE_TYPES, ...OTHER_TYPES];
  const unknown = Object.keys(manifest.modules).find((type) => !simulated.includes(type));
  if (unknown !== undefined) throw new Error(`Modules of type "${unknown}" are not simulated.`);
  const pages = SURFACE_TYPES.flatMap((moduleType) =>
    z
      .array(surfaceSchema)
      .parse(manifest.modules[moduleType] ?? [])
      .map((surface) => surfaceOf(manifest, moduleType, surface)),
  );
  const globalPages = manifest.modules['jira:globalPage'].map((module) => ({
    ...surfaceOf(manifest, 'jira:globalPage', module),
    layout: module.layout,
    subpages: subpagesOf(module),
  }));
  const rules = RULE_TYPES.flatMap((moduleType) =>
    manifest.modules[moduleType].flatMap((rule) => rulePages(manifest, moduleType, rule)),
  );
  return [...pages, ...globalPages, ...rules];
}

/**
 * The pages of a workflow rule.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
function rulePages(
  manifest: Manifest,
  moduleType: string,
  { key, name, resolver, ...pages }: RuleModule,
): readonly AppSurface[] {
  return ENTRY_POINTS.flatMap((entryPoint) => {
    const resource = pages[entryPoint]?.resource;
    if (resource === undefined) return [];
    const surface = surfaceOf(manifest, moduleType, { key, title: name, resource, resolver });
    return [{ ...surface, entryPoint }];
  });
}

function surfaceOf(
  manifest: Manifest,
  moduleType: string,
  surface: z.infer<typeof surfaceSchema>,
): AppSurface {
  const { resource: reference, resolver, viewportSize, displayConditions, key, title } = surface;
  const [resourceKey, entryKey] = reference.split('/');
  const resource = manifest.resources.find((each) => each.key === resourceKey);
  const page = entryKey === undefined ? 'index.html' : resource?.entry?.[entryKey];
  if (!resource || page === undefined)
    throw new Error(`Module "${key}" names unknown resource "${reference}".`);
  return {
    moduleType,
    key,
    title,
    resourcePath: resource.path,
    page,
    ...(resolver ? { resolverFunctionKey: resolver.function } : {}),
    ...(viewportSize ? { viewportSize } : {}),
    ...(displayConditions === undefined ? {} : { displayConditions }),
  };
}
