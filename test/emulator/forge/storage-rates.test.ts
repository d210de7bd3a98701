import { createClock } from '../../../emulator/clock';
import { createStorageRates } from '../../../emulator/forge/storage-rates';

const KILOBYTE = 1024;

test('reads and writes are counted apart, by the minute, in units of 10 KB', () => {
  const clock = createClock(() => 0);
  const rates = createStorageRates(clock);
  for (let index = 0; index < 40; index += 1) rates.count('set', 1_000 * KILOBYTE);
  expect([rates.isSpent('set'), rates.isSpent('entity/get')]).toEqual([true, false]);
  clock.advanceMs(60_000);
  expect(rates.isSpent('transaction')).toBe(false);
});

test('a thousand requests in one second are all there are', () => {
  const clock = createClock(() => 0);
  const rates = createStorageRates(clock);
  for (let index = 0; index < 1_000; index += 1) rates.count('get', 10);
  expect(rates.isSpent('get')).toBe(true);
  clock.advanceMs(1_000);
  expect(rates.isSpent('get')).toBe(false);
});
