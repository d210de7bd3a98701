/** What a `Range` header asks of so many bytes. */
export type WantedBytes =
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'none' };

const ALL: WantedBytes = { kind: 'all' };
const NONE: WantedBytes = { kind: 'none' };
const ONE_RANGE = /^bytes=\s*(\d*)-(\d*)\s*$/i;

/**
 * Reads one range: from here to there, from here on, or the last so many. A header of another unit or of several ranges
 * is ignored, as HTTP allows. That a malformed one is ignored too, although Jira documents 400 for it, is assumed.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range
 */
export function wantedBytes(header: string | null, sizeBytes: number): WantedBytes {
  const [, from, to] = ONE_RANGE.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return ALL;
  if (from === '') return lastBytes(Number(to), sizeBytes);
  const first = Number(from);
  if (to !== '' && Number(to) < first) return ALL;
  if (first >= sizeBytes) return NONE;
  return { kind: 'part', first, last: to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1) };
}

/** Of an empty file the last bytes are all of it, and a part of nothing cannot be told. */
function lastBytes(count: number, sizeBytes: number): WantedBytes {
  if (count === 0) return NONE;
  if (sizeBytes === 0) return ALL;
  return { kind: 'part', first: Math.max(0, sizeBytes - count), last: sizeBytes - 1 };
}
