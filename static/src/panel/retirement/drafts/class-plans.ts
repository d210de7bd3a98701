import type { RowView, TableView } from '../../../../../src/contract/table-view';
import { cellOf } from '../../table/cell-words';

/** Plans of one class that a document names before it only counts them. */
const MOST_PLANS = 5;

/** The support plans of one class of rows, the most frequent first. */
export interface ClassPlans {
  readonly first: string;
  readonly second: string;
  readonly rows: number;
  readonly plans: readonly { readonly plan: string; readonly rows: number }[];
  /** How many further plans there are. */
  readonly more: number;
}

/** The support plans by class, in the order in which the classes are given. */
export function classPlans(
  { classifiedBy: [first, second], planColumn }: Pick<TableView, 'classifiedBy' | 'planColumn'>,
  rows: readonly RowView[],
): readonly ClassPlans[] {
  const classes = new Map<string, { first: string; second: string; plans: Map<string, number> }>();
  for (const row of rows) {
    const values = { first: cellOf(row, first), second: cellOf(row, second) };
    const key = JSON.stringify(values);
    const known = classes.get(key) ?? { ...values, plans: new Map<string, number>() };
    const plan = cellOf(row, planColumn);
    known.plans.set(plan, (known.plans.get(plan) ?? 0) + 1);
    classes.set(key, known);
  }
  return [...classes.values()]
    .sort((one, other) => one.first.localeCompare(other.first) || one.second.localeCompare(other.second))
    .map(({ plans, ...values }) => {
      const sorted = [...plans].sort(([, one], [, other]) => other - one);
      return {
        ...values,
        rows: sorted.reduce((all, [, count]) => all + count, 0),
        plans: sorted.slice(0, MOST_PLANS).map(([plan, count]) => ({ plan, rows: count })),
        more: Math.max(0, sorted.length - MOST_PLANS),
      };
    });
}
