import { z } from 'zod';
import type { AppSurface } from './app-description';
import type { Manifest } from './read-manifest';

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

/** Module types that the site knows without a page; any other is refused by name. */
const OTHER_TYPES = [
  'function',
  'trigger',
  'consumer',
  'scheduledTrigger',
  'jira:customField',
  'jira:workflowValidator',
  'jira:workflowCondition',
  'jira:jqlFunction',
];

/** The app's modules that have a Custom UI page. */
export function surfacesOf(manifest: Manifest): readonly AppSurface[] {
  const simulated: readonly string[] = [...SURFACE_TYPES, ...OTHER_TYPES];
  const unknown = Object.keys(manifest.modules).find((type) => !simulated.includes(type));
  if (unknown !== undefined) throw new Error(`Modules of type "${unknown}" are not simulated.`);
  return SURFACE_TYPES.flatMap((moduleType) =>
    z
      .array(surfaceSchema)
      .parse(manifest.modules[moduleType] ?? [])
      .map((surface) => surfaceOf(manifest, moduleType, surface)),
  );
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
