import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { groupByChoice, type RowGroup } from '../rows/group-by-choice';

/** What one department owes to the gate. */
export interface Owed {
  readonly department: ReadinessRow['owner'];
  readonly groups: readonly RowGroup[];
}

/** What is missing, by the department that owes it, in the order of the gate. Alternatives count for the owner of the first. */
export function owedByDepartment(rows: readonly ReadinessRow[]): readonly Owed[] {
  const departments = new Map<string, { department: ReadinessRow['owner']; groups: RowGroup[] }>();
  for (const group of groupByChoice(rows.filter(({ state }) => state === 'missing'))) {
    const { owner } = group.rows[0];
    const owed = departments.get(owner.key);
    if (owed) owed.groups.push(group);
    else departments.set(owner.key, { department: owner, groups: [group] });
  }
  return [...departments.values()];
}
