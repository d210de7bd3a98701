import { findBrokenLink, type ChainHead, type Hash } from '../domain/dossier/chain';
import type { RecordedEvent } from '../domain/dossier/event';
import type { IssueId } from '../domain/ids';
import type { Dossiers } from '../ports';
import { allEvents, EVENTS_PER_READ, someEvents } from './all-events';
import { locateProduct, type LocateDeps, type LocateRefusalCode } from './locate-product';

export interface Audit {
  readonly ok: true;
  readonly eventCount: number;
  readonly brokenAt: number | null;
  readonly endsAtHead: boolean;
  readonly endsAtRecord: boolean | null;
}

type Refused = { readonly ok: false; readonly code: LocateRefusalCode };

const NO_EVENTS: ChainHead = { sequence: 0, hash: '' };

/** Holds a product's event stream against its own hashes, its head, and the record that stands in Jira. */
export async function auditProduct(
  deps: LocateDeps & { readonly dossiers: Dossiers; readonly hash: Hash },
  issue: IssueId,
): Promise<Audit | Refused> {
  const located = await locateProduct(deps, issue);
  if (!located.ok) return located;
  const { dossier, settings, issue: live } = located.product;
  const head = dossier?.chain ?? NO_EVENTS;
  const events = await allEvents(deps.dossiers, issue, head.sequence);
  const last = events.at(-1) ?? NO_EVENTS;
  const recordId = settings.fieldIds['gate-record'];
  const recorded = recordId === undefined ? null : auditIn(live.fields[recordId]);
  return {
    ok: true,
    eventCount: events.length,
    brokenAt:
      findBrokenLink(events, deps.hash) ?? (events.length === head.sequence ? null : events.length + 1),
    endsAtHead: isSame(last, head),
    endsAtRecord: recorded && isSame(last, recorded),
  };
}

/** A page of a product's events, oldest first. Whoever sees the issue may read it. */
export async function exportEvents(
  deps: LocateDeps & { readonly dossiers: Dossiers },
  issue: IssueId,
  after: number,
): Promise<
  | {
      readonly ok: true;
      readonly events: readonly RecordedEvent[];
      readonly head: ChainHead;
      readonly next: number | null;
    }
  | Refused
> {
  const located = await locateProduct(deps, issue);
  if (!located.ok) return located;
  const head = located.product.dossier?.chain ?? NO_EVENTS;
  const first = Math.max(Math.trunc(after), 0);
  const events = await someEvents(deps.dossiers, issue, first, head.sequence);
  const end = first + EVENTS_PER_READ;
  return { ok: true, events, head, next: end < head.sequence ? end : null };
}

function auditIn(record: unknown): ChainHead | null {
  if (typeof record !== 'object' || record === null || !('audit' in record)) return null;
  const { audit } = record;
  if (typeof audit !== 'object' || audit === null || !('sequence' in audit) || !('hash' in audit))
    return null;
  return { sequence: Number(audit.sequence), hash: String(audit.hash) };
}

function isSame(one: ChainHead, other: ChainHead): boolean {
  return one.sequence === other.sequence && one.hash === other.hash;
}
