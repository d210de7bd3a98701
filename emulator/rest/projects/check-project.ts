import { LIMITS } from '../../limits';
import type { Store } from '../../store/store';

const KEY = /^[A-Z][A-Z0-9]+$/;

/** Why a text cannot be the key of a new project; null when it can. */
export function keyProblem(store: Store, key: string): string | null {
  if (!KEY.test(key))
    return 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  if (key.length > LIMITS.projectKeyCharacters)
    return `The project key must not exceed ${LIMITS.projectKeyCharacters} characters in length.`;
  const holder = store.projects.all().find((one) => one.key === key);
  return holder === undefined ? null : `Project '${holder.name}' uses this project key.`;
}

/** Why a text cannot be the name of a project; `ownId` is the project that has it already. */
export function nameProblem(store: Store, name: string, ownId: string | null = null): string | null {
  if (name.length < LIMITS.projectNameMinimumCharacters) return 'You must specify a valid project name.';
  if (name.length > LIMITS.projectNameCharacters)
    return `The project name must not exceed ${LIMITS.projectNameCharacters} characters in length.`;
  const wanted = name.toLowerCase();
  const isTaken = store.projects.all().some((one) => one.id !== ownId && one.name.toLowerCase() === wanted);
  return isTaken ? 'A project with that name already exists.' : null;
}

/** Why somebody cannot lead a project; null when the account can. */
export function leadProblem(store: Store, leadId: string): string | null {
  return store.users.get(leadId)?.isActive === true ? null : 'You must specify a valid project lead.';
}

/** Problems by field, as Jira's error body wants them. */
export function problemsByField(
  problems: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
