import { parseDay } from './date-methods';
import type { Value } from './values';

/** An ISO text as a Date; null stays null, undefined "not simulated". */
export function dateValue(iso: string | null | undefined): Value | undefined {
  return typeof iso === 'string' ? { kind: 'Date', atMs: Date.parse(iso) } : iso;
}

/** A `YYYY-MM-DD` text as a CalendarDate. */
export function dayValue(day: string | null | undefined): Value | undefined {
  return typeof day === 'string' ? parseDay(day) : day;
}

/** A document or plain text as RichText; an empty one is null. */
export function richTextValue(document: unknown): Value | undefined {
  if (document === undefined) return undefined;
  return document === null || document === '' ? null : { kind: 'RichText', document };
}
