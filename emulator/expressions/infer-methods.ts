import { ANY, type StaticType } from './static-type';

const NUMBER: StaticType = { name: 'Number' };
const TEXT: StaticType = { name: 'String' };
const BOOLEAN: StaticType = { name: 'Boolean' };
const TEXTS: StaticType = { name: 'List', element: TEXT };

const TEXT_RESULTS: Readonly<Record<string, StaticType>> = {
  includes: BOOLEAN,
  indexOf: NUMBER,
  match: TEXTS,
  matchAll: { name: 'List', element: TEXTS },
  split: TEXTS,
};

/** The type a built-in method gives; `Any` when it is not known. For functions as arguments, their result's type. */
export function inferMethodResult(object: StaticType, name: string, args: readonly StaticType[]): StaticType {
  switch (object.name) {
    case 'String':
      return TEXT_RESULTS[name] ?? TEXT;
    case 'List':
      return listResult(object, name, args);
    case 'Date':
    case 'CalendarDate':
      return dateResult(object, name);
    case 'JSON':
      return name === 'stringify' ? TEXT : ANY;
    case 'EntityProperties':
      return name === 'keys' ? TEXTS : ANY;
    case 'User':
      return name === 'getProjectRoles' ? { name: 'List', element: { name: 'ProjectRole' } } : ANY;
    case 'Issue':
      return name === 'getNewestChangelog' ? { name: 'Changelog' } : ANY;
    default:
      return ANY;
  }
}

function listResult(object: StaticType, name: string, args: readonly StaticType[]): StaticType {
  switch (name) {
    case 'map':
      return { name: 'List', element: args[0] ?? ANY };
    case 'filter':
    case 'slice':
    case 'sort':
      return object.items ? { name: 'List', element: ANY } : object;
    case 'some':
    case 'every':
    case 'includes':
      return BOOLEAN;
    case 'indexOf':
      return NUMBER;
    case 'join':
      return TEXT;
    case 'concat':
    case 'flatMap':
    case 'flatten':
      return { name: 'List', element: ANY };
    default:
      return ANY;
  }
}

function dateResult(object: StaticType, name: string): StaticType {
  if (name.startsWith('toCalendarDate')) return { name: 'CalendarDate' };
  if (name.startsWith('to')) return TEXT;
  return name.startsWith('get') ? NUMBER : object;
}
