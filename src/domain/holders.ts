import type { AccountId } from './ids';

/** Who stands for a department or role. */
export interface Holders {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly AccountId[];
}

/** By department or role key; a key without an entry has nobody named yet. */
export type HoldersByRole = Readonly<Record<string, Holders>>;

export const NOBODY: Holders = { groups: [], people: [] };

/** Whether anybody has been named. */
export function hasHolders({ groups, people }: Holders): boolean {
  return groups.length + people.length > 0;
}

/** Everybody who stands for one of these roles. */
export function holdersOf(byRole: HoldersByRole, roles: readonly string[]): Holders {
  const found = roles.map((role) => (Object.hasOwn(byRole, role) ? (byRole[role] ?? NOBODY) : NOBODY));
  const groups = new Map(found.flatMap((each) => each.groups).map((group) => [group.id, group]));
  return { groups: [...groups.values()], people: [...new Set(found.flatMap((each) => each.people))] };
}
