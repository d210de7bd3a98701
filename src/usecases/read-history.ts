import type { RecordedEvent } from '../domain/dossier/event';
import type { IssueId } from '../domain/ids';
import type { ProcessDefinition } from '../domain/process/process-definition';
import type { Dossiers, Issues, Processes } from '../ports';

/** One read of storage brings this many. @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/ */
const EVENTS_PER_PAGE = 25;

export interface History {
  readonly ok: true;
  /** That names what happened. */
  readonly process: ProcessDefinition;
  /** Newest first. */
  readonly events: readonly RecordedEvent[];
  /** What to ask for next; null at the beginning. */
  readonly next: number | null;
}

/**
 * What happened to a product, a page at a time. Whoever sees the issue may read it.
 * @param before sequence below which to read; null for the newest
 */
export async function readHistory(
  { dossiers, issues, processes }: { dossiers: Dossiers; issues: Issues; processes: Processes },
  issue: IssueId,
  before: number | null,
): Promise<History | { readonly ok: false; readonly code: 'ISSUE_NOT_VISIBLE' }> {
  const [canSee, dossier] = await Promise.all([issues.canSee(issue), dossiers.load(issue)]);
  if (!canSee) return { ok: false, code: 'ISSUE_NOT_VISIBLE' };
  const newest = dossier?.chain.sequence ?? 0;
  const last = Math.min(before === null ? newest : before - 1, newest);
  const first = Math.max(last - EVENTS_PER_PAGE + 1, 1);
  const sequences = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => last - index);
  const [events, process] = await Promise.all([
    dossiers.events(issue, sequences),
    processes.load(dossier?.state.processVersion ?? 0),
  ]);
  return { ok: true, process, events, next: first > 1 && last >= first ? first : null };
}
