import { restDateText } from './date-text';
import { list, isObjectValue, map } from './type-name';
import { plainText } from './rich-text';
import type { Run } from './run';
import type { Value } from './values';

/** Plain JSON to a value: objects become maps, arrays lists, undefined null. */
export function fromJson(json: unknown): Value {
  if (json === null || json === undefined) return null;
  if (typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string') return json;
  if (Array.isArray(json)) return list(json.map(fromJson));
  if (typeof json === 'object')
    return map(Object.entries(json).map(([key, inner]) => [key, fromJson(inner)] as const));
  throw new TypeError(`A ${typeof json} is no plain JSON.`);
}

/**
 * A value to plain JSON, as the REST API answers it: moments in Jira's REST format in the reader's zone. Pass the run
 * while one is going on, so that it is charged.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#date
 */
export function toJson(value: Value, run?: Run, timeZone = run?.timeZone ?? 'UTC'): unknown {
  run?.work(1);
  if (!isObjectValue(value)) return typeof value === 'number' && !Number.isFinite(value) ? null : value;
  switch (value.kind) {
    case 'List':
      return value.items.map((item) => toJson(item, run, timeZone));
    case 'Map':
      return Object.fromEntries(
        [...value.entries].map(([key, inner]) => [key, toJson(inner, run, timeZone)]),
      );
    case 'Date':
      return restDateText(value.atMs, timeZone);
    case 'CalendarDate':
      return value.day;
    case 'RichText':
      return plainText(value.document);
    case 'Error':
      return { message: value.message, ...(value.location ? { location: value.location } : {}) };
    case 'Function':
      return null;
    case 'Bean':
      return value.toJson();
  }
}
