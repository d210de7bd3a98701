import { isCalendarDate } from '../../../src/domain/dossier/decide/calendar-date';

test.each(['2026-01-31', '2026-02-28', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])(
  '%s is a day',
  (text) => {
    expect(isCalendarDate(text)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-02-30',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32',
  '2026-1-1',
  '26-01-01',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '2026/01/01',
  '２０２６-01-01',
  '',
])('"%s" is none', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

test('agrees with the calendar on every day of four centuries', () => {
  for (let year = 1898; year <= 2302; year += 1)
    for (let month = 1; month <= 13; month += 1)
      for (let day = 28; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        if (isCalendarDate(text) !== isReal) throw new Error(`${text} is judged wrongly.`);
      }
});
