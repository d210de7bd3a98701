/** A wall clock's parts; `month` is 1-based. Parts past their range carry over. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall of an IANA zone shows. */
export function wallTime(atMs: number, timeZone: string): WallTime {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    } as const;
    format = new Intl.DateTimeFormat('en-US', { ...numeric, timeZone, hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** The moment at which a clock on the wall of a zone shows this; the later reading settles a clock change. */
export function momentOf({ year, month, day, hour, minute }: WallTime, timeZone: string): number {
  const asUtcMs = Date.UTC(year, month - 1, day, hour, minute);
  const offsetAt = (atMs: number): number => {
    const shown = wallTime(atMs, timeZone);
    return (
      Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) -
      Math.floor(atMs / 60_000) * 60_000
    );
  };
  return asUtcMs - offsetAt(asUtcMs - offsetAt(asUtcMs));
}
