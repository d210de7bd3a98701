import type { AccountId } from '../ids';
import type { DossierEvent, RecordedEvent } from './event';

/** Hashes a text, e.g. SHA-256 in hexadecimal. Comes in as a value, because the domain does no I/O. */
export type Hash = (text: string) => string;

/** Keeps these hashes apart from every other use of the same function. */
const HASH_DOMAIN = 'lifecycle-gates/dossier-event/1';

/** JSON with sorted keys, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export interface ChainHead {
  /** Sequence of the last event; 0 before the first. */
  readonly sequence: number;
  /** Hash of the last event; empty before the first. */
  readonly hash: string;
}

/** Adds events to the end of a chain; each one's hash covers the one before. */
export function sealEvents(
  head: ChainHead,
  events: readonly DossierEvent[],
  signed: { readonly actor: AccountId | null; readonly at: string },
  hash: Hash,
): readonly RecordedEvent[] {
  let { sequence, hash: prevHash } = head;
  return events.map((event) => {
    sequence += 1;
    const content = {
      sequence,
      actor: signed.actor,
      at: signed.at,
      type: event.type,
      data: event.data,
      prevHash,
    };
    const recorded: RecordedEvent = { ...content, hash: eventHash(content, hash) };
    prevHash = recorded.hash;
    return recorded;
  });
}

/** Sequence of the first event that does not fit its place, or null when the chain is whole. */
export function findBrokenLink(events: readonly RecordedEvent[], hash: Hash): number | null {
  let prevHash = '';
  for (const [index, event] of events.entries()) {
    const { hash: claimed, ...content } = event;
    const isSound =
      event.sequence === index + 1 && event.prevHash === prevHash && eventHash(content, hash) === claimed;
    if (!isSound) return index + 1;
    prevHash = claimed;
  }
  return null;
}

function eventHash(content: Omit<RecordedEvent, 'hash'>, hash: Hash): string {
  return hash(`${HASH_DOMAIN}\n${canonicalJson(content)}`);
}
