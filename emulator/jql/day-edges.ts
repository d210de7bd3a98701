import { addPeriod } from './date-operand';
import type { JqlContext } from './field-registry';
import { momentOf, wallTime, type WallTime } from './zoned-time';

const SHIFT = /^([+-]?)(\d+)([yMwdhm]?)$/;

/**
 * The moment `startOfDay(shift)` and its kin stand for; null for a shift that is none. A shift without unit counts the
 * function's own unit. Weeks begin on Sunday, as in the locales `en_US` and `zh_CN`.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-functions/
 */
export function edgeOf(
  isEnd: boolean,
  unit: string,
  shift: string | undefined,
  { timeZone, nowMs }: JqlContext,
): number | null {
  const match = SHIFT.exec((shift ?? '+0').trim());
  if (!match) return null;
  const own = { day: 'd', week: 'w', month: 'M', year: 'y' }[unit] ?? 'd';
  const period = `${match[2] ?? '0'}${match[3] === '' ? own : (match[3] ?? own)}`;
  const shifted = addPeriod(nowMs, period, match[1] === '-' ? -1 : 1, timeZone);
  const wall = startOf(unit, wallTime(shifted, timeZone));
  return isEnd ? momentOf(nextOf(unit, wall), timeZone) - 1 : momentOf(wall, timeZone);
}

function startOf(unit: string, { year, month, day }: WallTime): WallTime {
  const midnight = { hour: 0, minute: 0 };
  if (unit === 'year') return { year, month: 1, day: 1, ...midnight };
  if (unit === 'month') return { year, month, day: 1, ...midnight };
  const weekday = unit === 'week' ? new Date(Date.UTC(year, month - 1, day)).getUTCDay() : 0;
  return { year, month, day: day - weekday, ...midnight };
}

function nextOf(unit: string, start: WallTime): WallTime {
  if (unit === 'year') return { ...start, year: start.year + 1 };
  if (unit === 'month') return { ...start, month: start.month + 1 };
  return { ...start, day: start.day + (unit === 'week' ? 7 : 1) };
}
