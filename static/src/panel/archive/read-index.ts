import { isRecord } from '../../common/json';

/** The index of an archive as data; an empty one when it cannot be read. */
export function readIndex(json: string): Readonly<Record<string, unknown>> {
  try {
    const index: unknown = JSON.parse(json);
    return isRecord(index) && !Array.isArray(index) ? index : {};
  } catch {
    return {};
  }
}

/** How much there is in the lists of an index. */
export function sizesOf(
  index: Readonly<Record<string, unknown>>,
): readonly { readonly key: string; readonly count: number }[] {
  return Object.entries(index).flatMap(([key, value]) =>
    Array.isArray(value) ? [{ key, count: value.length }] : [],
  );
}

/** Parts of an index that name a person by account id. */
const OF_PEOPLE: readonly string[] = ['by', 'actor', 'account', 'requester', 'person', 'uploadedBy'];

/** How Atlassian writes account ids. */
const ACCOUNT_ID = /^(?:\d{6}:[\w-]+|[0-9a-f]{24})$/;

/** Account ids that may stand in an index, each once. */
export function accountsIn(index: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown, isOfPeople: boolean): void => {
    if (typeof value === 'string') {
      if (value !== '' && (isOfPeople || ACCOUNT_ID.test(value))) found.add(value);
    } else if (Array.isArray(value)) {
      for (const one of value as unknown[]) look(one, isOfPeople);
    } else if (isRecord(value)) {
      for (const [key, part] of Object.entries(value)) look(part, OF_PEOPLE.includes(key));
    }
  };
  look(index, false);
  return [...found];
}
