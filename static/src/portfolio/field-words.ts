import type { PortfolioView } from '../../../src/contract/portfolio-calls';
import { isRecord, listOf } from '../common/json';
import type { FoundRow } from '../jira/search-issues';

/** Reads what the app has written into the fields of issues. */
export interface FieldReader {
  /** Ids of these fields, as far as the site has them. */
  readonly ids: readonly string[];
  /** What stands in the field of a key; empty when nothing does. */
  readonly read: (row: FoundRow, key: string) => readonly string[];
}

/** A reader for some of the app's fields. */
export function fieldReader({ fields }: Pick<PortfolioView, 'fields'>, keys: readonly string[]): FieldReader {
  const idOf = (key: string): string | undefined => (Object.hasOwn(fields, key) ? fields[key] : undefined);
  return {
    ids: keys.flatMap((key) => idOf(key) ?? []),
    read: ({ fields: values }, key) => {
      const id = idOf(key);
      return id === undefined || !Object.hasOwn(values, id) ? [] : valuesIn(values[id]);
    },
  };
}

/** A value of Jira as texts: single ones, lists, and people by name. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return listOf(value).flatMap(valuesIn);
  const name = isRecord(value) ? value.displayName : undefined;
  return typeof name === 'string' ? [name] : [];
}
