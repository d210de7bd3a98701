import { problem, type KvsProblem } from './answer';

/** Where a page ended: the order value and the key of its last record. */
export interface PageEnd {
  readonly orderValue: unknown;
  readonly key: string;
}

/** Makes the opaque cursor of the next page. */
export function writeCursor(end: PageEnd): string {
  return Buffer.from(JSON.stringify([end.orderValue ?? null, end.key]), 'utf8').toString('base64url');
}

/** Reads a cursor; its error code is assumed. */
export function readCursor(
  raw: unknown,
): { ok: true; end: PageEnd | null } | { ok: false; problem: KvsProblem } {
  if (raw === undefined) return { ok: true, end: null };
  try {
    const read: unknown = JSON.parse(
      Buffer.from(typeof raw === 'string' ? raw : '', 'base64url').toString('utf8'),
    );
    if (Array.isArray(read) && read.length === 2 && typeof read[1] === 'string') {
      return { ok: true, end: { orderValue: read[0] as unknown, key: read[1] } };
    }
  } catch {
    // Falls through: text that is no cursor of ours.
  }
  return { ok: false, problem: problem('INVALID_CURSOR', 'Cursor is invalid') };
}
