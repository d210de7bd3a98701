import type { JqlField, JqlFieldType } from './field-registry';
import { TYPE_NAMES } from './type-names';

/**
 * Kinds of fields that a JQL function of an app may stand after, as the manifest names them, with the site's own types.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jql-function/
 */
const FIELD_TYPES = {
  issue: ['issuekey'],
  project: ['project'],
  project_category: [],
  project_type: [],
  hierarchy_level: [],
  version: ['version'],
  component: ['component'],
  user: ['user'],
  group: ['group'],
  team: [],
  project_role: [],
  priority: ['priority'],
  resolution: ['resolution'],
  issue_type: ['issuetype'],
  status: ['status'],
  status_category: ['statusCategory'],
  cascading_option: [],
  option: ['option'],
  saved_filter: [],
  issue_security_level: [],
  issue_restriction: [],
  label: ['label'],
  attachment: [],
  issue_list: [],
  issue_link_type: [],
  date: ['date', 'datetime'],
  text: ['text', 'string'],
  number: ['number'],
  duration: ['duration'],
  url: [],
} as const satisfies Readonly<Record<string, readonly JqlFieldType[]>>;

export type AppFunctionType = keyof typeof FIELD_TYPES;

/** Fields whose kind is narrower than their type. */
const FIELD_KINDS: Readonly<Record<string, AppFunctionType>> = {
  category: 'project_category',
  projectType: 'project_type',
  hierarchyLevel: 'hierarchy_level',
  filter: 'saved_filter',
  level: 'issue_security_level',
  attachments: 'attachment',
  issueLinkType: 'issue_link_type',
};

/** Every kind, by its name in the manifest. */
export const APP_FUNCTION_TYPES = Object.keys(FIELD_TYPES) as readonly AppFunctionType[];

/** Which kind a field is; none for a field of a type that functions of apps cannot stand after. */
export function appFunctionTypeOf<I>({ id, type }: Pick<JqlField<I>, 'id' | 'type'>): AppFunctionType | null {
  const narrow = FIELD_KINDS[id];
  if (narrow !== undefined) return narrow;
  return APP_FUNCTION_TYPES.find((kind) => fieldTypesOf(kind).includes(type)) ?? null;
}

/** What autocomplete data calls the types of a function of an app; a kind without one is called by its own name. */
export function typeNamesOf(kinds: readonly AppFunctionType[]): readonly string[] {
  const names = kinds.flatMap((kind) => {
    const types = fieldTypesOf(kind);
    return types.length === 0 ? [kind] : types.map((type) => TYPE_NAMES[type]);
  });
  return [...new Set(names)];
}

function fieldTypesOf(kind: AppFunctionType): readonly JqlFieldType[] {
  return FIELD_TYPES[kind];
}
