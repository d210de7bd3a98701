import { createClock } from '../../../emulator/clock';
import type { HandlerResult } from '../../../emulator/forge/app-process';
import { createScheduledTriggers } from '../../../emulator/forge/scheduled-triggers';

const MINUTE_MS = 60_000;

function scheduleOf(result: HandlerResult) {
  const clock = createClock(() => 0);
  const runs: string[] = [];
  const warnings: string[] = [];
  const schedule = createScheduledTriggers({
    clock,
    triggers: [{ key: 'reminders', functionKey: 'remind', interval: 'hour' }],
    invoke: async ({ moduleKey }) => {
      runs.push(moduleKey);
      return result;
    },
    warn: (text) => warnings.push(text),
  });
  const after = async (minutes: number): Promise<number> => {
    clock.advanceMs(minutes * MINUTE_MS);
    schedule.runDue(clock.nowMs());
    await Promise.all(schedule.underway());
    return runs.length;
  };
  return { after, warnings, schedule, clock };
}

test('a trigger runs about five minutes after installation, then at its interval', async () => {
  const { after, warnings } = scheduleOf({ ok: true, body: { statusCode: 204 } });
  expect([await after(4), await after(1), await after(59), await after(1), await after(180)]).toEqual([
    0, 1, 1, 2, 5,
  ]);
  expect(warnings).toEqual([]);
});

test('a run that throws is told and not repeated', async () => {
  const { after, warnings } = scheduleOf({ ok: false, errorName: 'Error', message: 'no' });
  expect([await after(5), await after(1)]).toEqual([1, 1]);
  expect(warnings).toHaveLength(1);
});

test('a run that answers without a status is told', async () => {
  const { after, warnings } = scheduleOf({ ok: true, body: 'done' });
  await after(5);
  expect(warnings).toEqual(['Scheduled trigger "reminders" did not answer with a status (424).']);
});
