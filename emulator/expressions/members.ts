import { CALENDAR_DATE_METHODS, DATE_METHODS } from './date-methods';
import type { Dialect } from './dialect';
import { LIST_METHODS } from './list-methods';
import { MAP_METHODS } from './map-methods';
import { bind, type Methods } from './method';
import { plainText } from './rich-text';
import type { Run } from './run';
import { TEXT_METHODS } from './text-methods';
import { list, map } from './type-name';
import type { BeanRead, MapValue, Value } from './values';

/** Reads `value.name`. `value` is not null. */
export function readMember(value: Exclude<Value, null>, name: string, run: Run): BeanRead {
  if (typeof value === 'string') {
    return name === 'length' ? found(value.length) : fromTable(TEXT_METHODS, value, name);
  }
  if (typeof value !== 'object') return { found: false };
  switch (value.kind) {
    case 'List':
      return name === 'length' ? found(value.items.length) : fromTable(LIST_METHODS, value, name);
    case 'Map':
      return readEntry(value, name, run.dialect);
    case 'Date':
      return fromTable(DATE_METHODS, value, name);
    case 'CalendarDate':
      return fromTable(CALENDAR_DATE_METHODS, value, name);
    case 'RichText':
      return name === 'plainText' ? found(plainText(value.document)) : { found: false };
    case 'Error': {
      if (name === 'message') return found(value.message);
      const { location } = value;
      return name === 'location' ? found(location && map(Object.entries(location))) : { found: false };
    }
    case 'Function':
      return { found: false };
    case 'Bean':
      return value.read(name, run);
  }
}

/** Names for the "Available properties" error. */
export function memberNames(value: Exclude<Value, null>): readonly string[] {
  if (typeof value === 'string') return ['length', ...Object.keys(TEXT_METHODS)].sort();
  if (typeof value !== 'object') return [];
  switch (value.kind) {
    case 'List':
      return ['length', ...Object.keys(LIST_METHODS)].sort();
    case 'Map':
      return [...value.entries.keys(), ...Object.keys(MAP_METHODS)].sort();
    case 'Date':
      return Object.keys(DATE_METHODS).sort();
    case 'CalendarDate':
      return Object.keys(CALENDAR_DATE_METHODS).sort();
    case 'RichText':
      return ['plainText'];
    case 'Error':
      return ['location', 'message'];
    case 'Function':
      return [];
    case 'Bean':
      return value.memberNames();
  }
}

/** A missing entry is null, but an error in an event filter. */
function readEntry(value: MapValue, name: string, dialect: Dialect): BeanRead {
  if (value.entries.has(name)) return found(value.entries.get(name) ?? null);
  const own = fromTable(MAP_METHODS, value, name);
  return own.found || dialect === 'eventFilter' ? own : found(null);
}

function fromTable<S>(table: Methods<S>, self: S, name: string): BeanRead {
  const own = Object.hasOwn(table, name) ? table[name] : undefined;
  return own ? found(bind(name, own, self)) : { found: false };
}

function found(value: Value): BeanRead {
  return { found: true, value };
}

/** Names of built-in types' members, for the checker. */
export const BUILT_IN_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  String: memberNames(''),
  List: memberNames(list([])),
  Date: memberNames({ kind: 'Date', atMs: 0 }),
  CalendarDate: memberNames({ kind: 'CalendarDate', day: '2000-01-01' }),
  RichText: ['plainText'],
  Number: [],
  Boolean: [],
};

/** Methods of built-in types, for the checker. */
export const METHODS_OF: Readonly<Record<string, Methods<never>>> = {
  String: TEXT_METHODS,
  List: LIST_METHODS,
  Map: MAP_METHODS,
  Date: DATE_METHODS,
  CalendarDate: CALENDAR_DATE_METHODS,
};
