import type { TableState } from '../dossier/state';
import type { Deliverable } from '../process/deliverable';

/** Ids of the rows in which a required column is empty. */
export function incompleteRows({ table }: Deliverable, state: TableState | undefined): readonly string[] {
  const required = (table?.columns ?? []).filter(({ isRequired }) => isRequired);
  return Object.entries(state?.rows ?? {})
    .filter(([, cells]) => required.some(({ key }) => (cells[key] ?? '') === ''))
    .map(([id]) => id);
}
