/** The same day a year later: ISO dates compare as texts. */
export function yearAfter(isoDay: string): string {
  return `${Number(isoDay.slice(0, 4)) + 1}${isoDay.slice(4)}`;
}

/** Whether material can be had until that day: it has not passed, and lies within a year. */
export function isPossibleEnd(until: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(until) && until >= today && until <= yearAfter(today);
}
