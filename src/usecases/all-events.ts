import type { RecordedEvent } from '../domain/dossier/event';
import type { IssueId } from '../domain/ids';
import type { Dossiers } from '../ports';

/** One read of storage brings this many events. */
export const EVENTS_PER_READ = 25;

/** Every event of a product up to a sequence, oldest first. */
export async function allEvents(
  dossiers: Dossiers,
  issue: IssueId,
  end: number,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for (let after = 0; after < end; after += EVENTS_PER_READ)
    events.push(...(await someEvents(dossiers, issue, after, end)));
  return events;
}

/** The events after one, as many as one read brings. */
export function someEvents(
  dossiers: Dossiers,
  issue: IssueId,
  after: number,
  end: number,
): Promise<readonly RecordedEvent[]> {
  const count = Math.max(Math.min(EVENTS_PER_READ, end - after), 0);
  return dossiers.events(
    issue,
    Array.from({ length: count }, (_, index) => after + index + 1),
  );
}
