import { fault } from './fault';
import type { CalendarDateValue, DateValue } from './values';

/** A moment's parts in a zone. `month` is 1-based, `weekday` 0 for Sunday. */
export interface ZonedParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Splits a moment into its parts in an IANA zone. */
export function zonedParts(atMs: number, timeZone: string): ZonedParts {
  if (!Number.isFinite(atMs)) throw fault('The Date is invalid.');
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-US', { ...numeric, timeZone, hourCycle: 'h23', era: 'short' });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
  const [month, day] = [part('month'), part('day')];
  const weekday = new Date(Date.UTC(2000, month - 1, day)).setUTCFullYear(year);
  return {
    year,
    month,
    day,
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
    weekday: new Date(weekday).getUTCDay(),
  };
}

/** `YYYY-MM-DD` of a year, a 1-based month and a day. */
export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A moment as `toString()` gives it: `dd/MMM/yy h:mm a`, Jira's default format; assumed. */
export function dateText(date: DateValue, timeZone: string): string {
  const { year, month, day, hour, minute } = zonedParts(date.atMs, timeZone);
  const half = hour < 12 ? 'AM' : 'PM';
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${half}`;
  return `${shortDay(year, month, day)} ${shown}`;
}

/** A day as `toString()` gives it: `dd/MMM/yy`, Jira's default format; assumed. */
export function calendarDateText(date: CalendarDateValue): string {
  const [year = 0, month = 1, day = 1] = date.day.split('-').map(Number);
  return shortDay(year, month, day);
}

/** How far a zone's clocks are ahead of UTC at a moment. */
export function zoneOffsetMinutes(atMs: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = zonedParts(atMs, timeZone);
  const shownMs =
    new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1_000;
  return Math.round((shownMs - Math.floor(atMs / 1_000) * 1_000) / 60_000);
}

/** A moment as Jira's REST API writes it: `2018-06-29T22:16:37.471+1000`. */
export function restDateText(atMs: number, timeZone: string): string {
  const offset = zoneOffsetMinutes(atMs, timeZone);
  const { year, month, day, hour, minute, second } = zonedParts(atMs, timeZone);
  const two = (part: number): string => String(part).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  const millis = String(((atMs % 1_000) + 1_000) % 1_000).padStart(3, '0');
  return `${dayText(year, month, day)}T${two(hour)}:${two(minute)}:${two(second)}.${millis}${zone}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shortDay(year: number, month: number, day: number): string {
  return `${String(day).padStart(2, '0')}/${MONTHS[month - 1] ?? ''}/${String(year % 100).padStart(2, '0')}`;
}
