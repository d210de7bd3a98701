import { useEffect, useRef, useState } from 'react';
import { searchPeople, type Person } from '../../../api';
import { exactMatch } from './exact-match';

/** Jira is not asked for more names than these at once, and not by more than so many at a time. */
const MOST_NAMES = 50;
const AT_A_TIME = 4;

/** People of Jira who are called exactly like a name in the inventory, by that name. */
export function useExactMatches(names: readonly string[]): ReadonlyMap<string, Person> {
  const [matches, setMatches] = useState<ReadonlyMap<string, Person>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = JSON.stringify(names.slice(0, MOST_NAMES));
  useEffect(() => {
    let isGone = false;
    const line = (JSON.parse(wanted) as string[]).filter((name) => !asked.current.has(name));
    const work = async () => {
      for (let name = line.shift(); name !== undefined && !isGone; name = line.shift()) {
        asked.current.add(name);
        const person = exactMatch(name, await searchPeople(name.trim()).catch(() => []));
        const found = name;
        if (person) setMatches((old) => new Map(old).set(found, person));
      }
    };
    for (let worker = 0; worker < AT_A_TIME; worker += 1) void work();
    return () => {
      isGone = true;
    };
  }, [wanted]);
  return matches;
}
