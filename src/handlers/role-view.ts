import type { RoleView } from '../contract/people-view';
import { NOBODY, type HoldersByRole } from '../domain/holders';
import { nameOfRole, type ProcessDefinition } from '../domain/process/process-definition';

/** A department or role, and who stands for it. */
export function roleView(process: ProcessDefinition, holders: HoldersByRole, key: string): RoleView {
  const { groups, people } = holders[key] ?? NOBODY;
  return { key, name: nameOfRole(process, key), groups, people };
}
