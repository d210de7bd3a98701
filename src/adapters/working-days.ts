const SATURDAY = 6;
const SUNDAY = 0;

/** Whether a day is neither Saturday nor Sunday (UTC). */
export function isWorkingDay(day: Date): boolean {
  const weekday = day.getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY;
}

/** The same time of day, so many working days later. */
export function workingDaysAfter(start: Date, days: number): Date {
  const day = new Date(start);
  for (let left = days; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
