import type { ReadinessRow } from '../../../../src/contract/readiness-view';

/** Rows of which one is enough, or one row that stands alone. */
export interface RowGroup {
  readonly key: string;
  readonly isChoice: boolean;
  readonly rows: readonly [ReadinessRow, ...ReadinessRow[]];
}

/** Puts alternatives together, at the place of the first of them. */
export function groupByChoice(rows: readonly ReadinessRow[]): readonly RowGroup[] {
  const groups = new Map<string, [ReadinessRow, ...ReadinessRow[]]>();
  for (const row of rows) {
    const key = row.choice === undefined ? `group-${row.key}` : `choice-${row.choice}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    rows: members,
    isChoice: members[0].choice !== undefined,
  }));
}
