import type { JqlContext } from './field-registry';
import { momentOf, wallTime, type WallTime } from './zoned-time';

const ABSOLUTE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const RELATIVE = /^([+-]?)((?:\d+[yMwdhm]\s*)+)$/;
const UNIT_MINUTES: Readonly<Record<string, number>> = { w: 7 * 24 * 60, d: 24 * 60, h: 60, m: 1 };

/**
 * Reads `2026-01-31`, `2026/01/31 14:05` or a period such as `-7d` or `4w 2d`; null when it is neither.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function readMoment(operand: string, context: JqlContext): number | null {
  const text = operand.trim();
  const absolute = ABSOLUTE.exec(text);
  if (absolute) return readAbsolute(absolute, context.timeZone);
  const relative = RELATIVE.exec(text);
  return relative
    ? addPeriod(context.nowMs, relative[2] ?? '', relative[1] === '-' ? -1 : 1, context.timeZone)
    : null;
}

/** Moves a moment by a period such as `1M 2d`; `sign` turns it back. */
export function addPeriod(atMs: number, period: string, sign: 1 | -1, timeZone: string): number {
  let result = atMs;
  for (const [, count, unit] of period.matchAll(/(\d+)([yMwdhm])/g)) {
    const amount = sign * Number(count);
    if (unit === 'y' || unit === 'M') {
      const wall = wallTime(result, timeZone);
      result = momentOf({ ...wall, month: wall.month + amount * (unit === 'y' ? 12 : 1) }, timeZone);
    } else {
      result += amount * (UNIT_MINUTES[unit ?? ''] ?? 0) * 60_000;
    }
  }
  return result;
}

/** The UTC midnight that stands for the day a moment falls on in a zone. */
export function dayMsOf(atMs: number, timeZone: string): number {
  const { year, month, day } = wallTime(atMs, timeZone);
  return Date.UTC(year, month - 1, day);
}

function readAbsolute(match: RegExpExecArray, timeZone: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = [1, 3, 4, 5, 6].map((at) =>
    Number(match[at] ?? 0),
  );
  const wall: WallTime = { year, month, day, hour, minute };
  const isReal = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  return isReal && hour < 24 && minute < 60 ? momentOf(wall, timeZone) : null;
}
