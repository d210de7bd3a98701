import type { JqlField, JqlNamedValue } from '../jql/field-registry';
import { STATUS_CATEGORIES } from '../rest/beans/status-bean';
import type { Issue } from '../store/issues';
import type { Store } from '../store/store';
import { linkTypesNamed } from './jql-link-types';

interface Named extends JqlNamedValue {
  /** Every other text that means it, in lower case. */
  readonly also: readonly string[];
}

const byPlace = (rows: readonly { readonly id: string; readonly name: string }[]): readonly Named[] =>
  rows.map(({ id, name }, order) => ({ id, name, order, also: [id] }));

/** All things a field of a type can name; null for types whose values are no named things. */
export function namedValues(store: Store, type: JqlField<Issue>['type']): readonly Named[] | null {
  switch (type) {
    case 'status':
      return byPlace(store.statuses.all());
    case 'statusCategory':
      return Object.values(STATUS_CATEGORIES).map(({ id, key, name }, order) => ({
        id: key,
        name,
        order,
        also: [String(id), key],
      }));
    case 'issuetype':
      return byPlace(store.issueTypes.all());
    case 'priority':
      return byPlace(store.priorities.all());
    case 'project':
      return store.projects.all().map(({ id, key, name }) => ({ id, name, also: [id, key.toLowerCase()] }));
    case 'user':
      return store.users.all().map((user) => ({
        id: user.accountId,
        name: user.displayName,
        also: [
          user.accountId.toLowerCase(),
          ...(user.emailAddress === null ? [] : [user.emailAddress.toLowerCase()]),
        ],
      }));
    case 'group':
      return store.groups.all().map(({ groupId, name }) => ({ id: groupId, name, also: [groupId] }));
    case 'resolution':
      return byPlace(store.resolutions.all());
    case 'version':
      return byPlace(store.versions.all());
    case 'component':
    case 'sprint':
      return [];
    case 'issuekey':
    case 'string':
    case 'text':
    case 'label':
    case 'option':
    case 'number':
    case 'date':
    case 'datetime':
    case 'duration':
      return null;
  }
}

/** What an operand stands for in a field; several when people share a name. */
export function resolveName(store: Store, field: JqlField<Issue>, operand: string): readonly JqlNamedValue[] {
  if (field.type === 'issuekey') return issueNamed(store, operand);
  if (field.id === 'issueLinkType') return linkTypesNamed(store, operand);
  const wanted = operand.toLowerCase();
  return namesOf(store, field).filter(
    (one) => one.name.toLowerCase() === wanted || one.also.includes(wanted),
  );
}

/** What an option field may hold; other option fields hold nothing a query could name. */
function namesOf(store: Store, field: JqlField<Issue>): readonly Named[] {
  if (field.id === 'projectType')
    return ['business', 'service_desk', 'software'].map((key) => ({ id: key, name: key, also: [] }));
  return namedValues(store, field.type) ?? [];
}

/** A named thing by the id that issues carry. */
export function nameOfId(store: Store, field: JqlField<Issue>, id: string): JqlNamedValue | null {
  if (field.type === 'issuekey') return issueNamed(store, id)[0] ?? null;
  return namesOf(store, field).find((one) => one.id === id) ?? null;
}

/** Keys sort by project and then by number: `PROD-9` before `PROD-10`. */
function issueNamed(store: Store, idOrKey: string): readonly JqlNamedValue[] {
  const issue = store.issues.get(idOrKey) ?? issuesByKey(store).get(idOrKey.toUpperCase());
  if (issue === undefined) return [];
  return [{ id: issue.id, name: issue.key, order: Number(issue.key.split('-').pop()) }];
}

const keyIndexes = new WeakMap<
  Store,
  { readonly rows: readonly Issue[]; readonly byKey: Map<string, Issue> }
>();

/** Queries name keys by the hundred; the table makes a new list of rows with every write. */
function issuesByKey(store: Store): ReadonlyMap<string, Issue> {
  const rows = store.issues.all();
  const known = keyIndexes.get(store);
  if (known?.rows === rows) return known.byKey;
  const byKey = new Map(rows.map((issue) => [issue.key, issue]));
  keyIndexes.set(store, { rows, byKey });
  return byKey;
}
