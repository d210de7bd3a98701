import { calendarDateText, dateText, dayText, zonedParts, zoneOffsetMinutes } from './date-text';
import { fault } from './fault';
import { method, numberArg, type Methods } from './method';
import type { CalendarDateValue, DateValue, Value } from './values';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** JavaScript's getters in UTC. */
const UTC_GETTERS: Methods<DateValue> = {
  getUTCFullYear: method(0, 0, (self) => new Date(self.atMs).getUTCFullYear()),
  getUTCMonth: method(0, 0, (self) => new Date(self.atMs).getUTCMonth()),
  getUTCDate: method(0, 0, (self) => new Date(self.atMs).getUTCDate()),
  getUTCDay: method(0, 0, (self) => new Date(self.atMs).getUTCDay()),
  getUTCHours: method(0, 0, (self) => new Date(self.atMs).getUTCHours()),
  getUTCMinutes: method(0, 0, (self) => new Date(self.atMs).getUTCMinutes()),
  getUTCSeconds: method(0, 0, (self) => new Date(self.atMs).getUTCSeconds()),
  getUTCMilliseconds: method(0, 0, (self) => new Date(self.atMs).getUTCMilliseconds()),
};

/**
 * Methods of Date. The getters answer in the zone of the acting user, those with UTC in UTC; assumed.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export const DATE_METHODS: Methods<DateValue> = {
  ...UTC_GETTERS,
  getTimezoneOffset: method(0, 0, (self, _args, run) => -zoneOffsetMinutes(self.atMs, run.timeZone)),
  getTime: method(0, 0, (self) => self.atMs),
  getFullYear: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).year),
  getMonth: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).month - 1),
  getDate: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).day),
  getDay: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).weekday),
  getHours: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).hour),
  getMinutes: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).minute),
  getSeconds: method(0, 0, (self, _args, run) => zonedParts(self.atMs, run.timeZone).second),
  getMilliseconds: method(0, 0, (self) => ((self.atMs % 1_000) + 1_000) % 1_000),
  toString: method<DateValue>(0, 0, (self, _args, run) => dateText(self, run.timeZone)),
  toISOString: method(0, 0, (self) => isoText(self.atMs)),
  toCalendarDate: method(0, 0, (self, _args, run) => calendarDate(self.atMs, run.timeZone)),
  toCalendarDateUTC: method(0, 0, (self) => calendarDate(self.atMs, 'UTC')),
  plusMonths: method(1, 1, (self, args) => moment(addMonths(self.atMs, numberArg(args, 0)))),
  minusMonths: method(1, 1, (self, args) => moment(addMonths(self.atMs, -numberArg(args, 0)))),
  plusDays: method(1, 1, (self, args) => moment(self.atMs + numberArg(args, 0) * DAY_MS)),
  minusDays: method(1, 1, (self, args) => moment(self.atMs - numberArg(args, 0) * DAY_MS)),
  plusHours: method(1, 1, (self, args) => moment(self.atMs + numberArg(args, 0) * HOUR_MS)),
  minusHours: method(1, 1, (self, args) => moment(self.atMs - numberArg(args, 0) * HOUR_MS)),
  plusMinutes: method(1, 1, (self, args) => moment(self.atMs + numberArg(args, 0) * MINUTE_MS)),
  minusMinutes: method(1, 1, (self, args) => moment(self.atMs - numberArg(args, 0) * MINUTE_MS)),
};

/** Methods of CalendarDate. */
export const CALENDAR_DATE_METHODS: Methods<CalendarDateValue> = {
  getFullYear: method(0, 0, (self) => utcDate(self).getUTCFullYear()),
  getMonth: method(0, 0, (self) => utcDate(self).getUTCMonth()),
  getDate: method(0, 0, (self) => utcDate(self).getUTCDate()),
  getDay: method(0, 0, (self) => utcDate(self).getUTCDay()),
  toString: method<CalendarDateValue>(0, 0, (self) => calendarDateText(self)),
  toISOString: method(0, 0, (self) => self.day),
  plusMonths: method(1, 1, (self, args) =>
    calendarDate(addMonths(utcDate(self).getTime(), numberArg(args, 0)), 'UTC'),
  ),
  minusMonths: method(1, 1, (self, args) =>
    calendarDate(addMonths(utcDate(self).getTime(), -numberArg(args, 0)), 'UTC'),
  ),
  plusDays: method(1, 1, (self, args) =>
    calendarDate(utcDate(self).getTime() + numberArg(args, 0) * DAY_MS, 'UTC'),
  ),
  minusDays: method(1, 1, (self, args) =>
    calendarDate(utcDate(self).getTime() - numberArg(args, 0) * DAY_MS, 'UTC'),
  ),
};

/** A day in a zone. */
export function calendarDate(atMs: number, timeZone: string): CalendarDateValue {
  const { year, month, day } = zonedParts(checked(atMs), timeZone);
  return { kind: 'CalendarDate', day: dayText(year, month, day) };
}

/** Reads `YYYY-MM-DD`; null when it is no day of the calendar. */
export function parseDay(text: string): CalendarDateValue | null {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    isoText(Date.parse(text)).startsWith(text);
  return isDay ? { kind: 'CalendarDate', day: text } : null;
}

function moment(atMs: number): Value {
  return { kind: 'Date', atMs: checked(atMs) };
}

function checked(atMs: number): number {
  if (!Number.isFinite(atMs) || Math.abs(atMs) > 8.64e15) throw fault('The Date is out of range.');
  return atMs;
}

function isoText(atMs: number): string {
  return new Date(checked(atMs)).toISOString();
}

function utcDate(self: CalendarDateValue): Date {
  return new Date(`${self.day}T00:00:00Z`);
}

/** The 31st becomes the last day of a shorter month. */
function addMonths(atMs: number, months: number): number {
  const date = new Date(checked(atMs));
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.trunc(months));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
