import type { CustomFieldType, Field } from '../store/fields';
import type { Store } from '../store/store';
import { nextCustomId } from './app-fields';

const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

interface NativeType {
  readonly holds: CustomFieldType['type'];
  readonly isList?: true;
  /** Types of the schema and of a list's items, where they differ from what is held. */
  readonly schema?: string;
  readonly items?: string;
  readonly searchers: readonly string[];
  /** Shown after the name in JQL: `Cost[Number]`. */
  readonly clause: string;
}

const TEXT = ['textsearcher', 'exacttextsearcher'];
const PEOPLE = ['userpickergroupsearcher'];

/** Custom field types that every site has and this one simulates. */
const NATIVE_TYPES: Readonly<Record<string, NativeType>> = {
  textfield: { holds: 'string', searchers: TEXT, clause: 'Short text' },
  textarea: { holds: 'document', schema: 'string', searchers: TEXT, clause: 'Paragraph' },
  url: { holds: 'string', searchers: TEXT, clause: 'URL Field' },
  float: { holds: 'number', searchers: ['exactnumber', 'numberrange'], clause: 'Number' },
  datepicker: { holds: 'date', searchers: ['daterange'], clause: 'Date' },
  datetime: { holds: 'datetime', searchers: ['datetimerange'], clause: 'Time stamp' },
  userpicker: { holds: 'user', searchers: PEOPLE, clause: 'User Picker (single user)' },
  multiuserpicker: { holds: 'user', isList: true, searchers: PEOPLE, clause: 'User Picker (multiple users)' },
  grouppicker: { holds: 'group', searchers: ['grouppickersearcher'], clause: 'Group Picker (single group)' },
  multigrouppicker: {
    holds: 'group',
    isList: true,
    searchers: ['grouppickersearcher'],
    clause: 'Group Picker (multiple groups)',
  },
  labels: { holds: 'string', isList: true, searchers: ['labelsearcher'], clause: 'Labels' },
};

/** Types of Jira that the site knows of and does not simulate. */
const OTHER_TYPES = [
  'cascadingselect',
  'importid',
  'multicheckboxes',
  'multiselect',
  'multiversion',
  'project',
  'radiobuttons',
  'readonlyfield',
  'select',
  'version',
];

/** What stands in the way of a custom field of a type; null when nothing does. */
export function nativeTypeProblem(
  type: string,
  searcherKey: string | undefined,
): { readonly kind: 'unknown' | 'notSimulated' | 'searcher' } | null {
  const name = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : '';
  const native = NATIVE_TYPES[name];
  if (native === undefined) return { kind: OTHER_TYPES.includes(name) ? 'notSimulated' : 'unknown' };
  const isFitting =
    searcherKey === undefined || native.searchers.some((searcher) => searcherKey === `${PREFIX}${searcher}`);
  return isFitting ? null : { kind: 'searcher' };
}

/**
 * Makes a custom field of one of Jira's own types.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-post
 */
export function createNativeField(
  store: Store,
  type: string,
  name: string,
  description: string,
): Field | null {
  const native = NATIVE_TYPES[type.slice(PREFIX.length)];
  if (native === undefined) return null;
  const customId = nextCustomId(store);
  const id = `customfield_${customId}`;
  const held = native.schema ?? native.holds;
  const schema = native.isList ? { type: 'array', items: native.items ?? held } : { type: held };
  const field: Field = {
    id,
    key: id,
    name,
    description,
    schema: { ...schema, custom: type, customId },
    clauseNames: [`cf[${customId}]`, name, `${name}[${native.clause}]`],
    isOrderable: true,
    isNavigable: true,
    isSearchable: true,
    custom: { type: native.holds, isList: native.isList ?? false, isReadOnly: false },
    owner: null,
  };
  store.fields.put(field);
  return field;
}
