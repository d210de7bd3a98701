import type { Person } from '../../../api';

/** The one person who is called exactly so; undefined when nobody is, or several are. */
export function exactMatch(name: string, people: readonly Person[]): Person | undefined {
  const wanted = plain(name);
  const found = people.filter(({ displayName }) => plain(displayName) === wanted);
  const [first] = found;
  return found.every(({ accountId }) => accountId === first?.accountId) ? first : undefined;
}

/** A name without regard to case, width and blanks. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
