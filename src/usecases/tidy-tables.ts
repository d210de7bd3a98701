import type { IssueId } from '../domain/ids';
import type { Clock, Dossiers, Tables } from '../ports';

/** No change takes that long: rows that were written before and are in no table belong to nothing. */
const HOURS_A_CHANGE_TAKES = 0.2;

/** Deletes rows that no table of a product holds any more. */
export async function tidyTables(
  deps: { readonly dossiers: Dossiers; readonly tables: Tables; readonly clock: Clock },
  id: IssueId,
): Promise<void> {
  // Before the head is read: whatever a change writes from now on is younger.
  const before = deps.clock.hoursAgo(HOURS_A_CHANGE_TAKES);
  const head = await deps.dossiers.load(id);
  if (!head) return;
  const kept = Object.values(head.state.tables).flatMap(({ index }) => index?.chunks ?? []);
  await deps.tables.tidy(
    id,
    kept.map((chunk) => chunk.id),
    before,
  );
}
