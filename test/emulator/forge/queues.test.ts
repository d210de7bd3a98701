import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { createClock, type Clock } from '../../../emulator/clock';
import type { HandlerResult } from '../../../emulator/forge/app-process';
import { createAppQueues, type AppQueues } from '../../../emulator/forge/app-queues';
import type { Invocation } from '../../../emulator/forge/forge-host';

let clock: Clock;
let queues: AppQueues;
let received: Invocation[];
let answer: (invocation: Invocation) => Promise<HandlerResult>;

beforeEach(() => {
  clock = createClock(() => 1_000_000);
  received = [];
  answer = async () => ({ ok: true, body: undefined });
  queues = createAppQueues({
    clock,
    consumers: [{ key: 'mail-consumer', queueName: 'mail', functionKey: 'send-mail' }],
    invoke: (invocation) => {
      received.push(invocation);
      return answer(invocation);
    },
  });
  // The client of @forge/events runs unchanged over the door that Forge gives it.
  Object.assign(globalThis, {
    __forge_runtime__: {},
    __forge_fetch__: (_meta: unknown, target: string, init: { method: string; body?: string }) =>
      Promise.resolve(
        queues.handle(init.method, target, init.body ?? '') ?? new Response(null, { status: 404 }),
      ),
  });
});

const mail = new Queue<{ readonly to: string }>({ key: 'mail' });

/** Starts what is due now and waits until it is done. */
async function deliver(): Promise<void> {
  queues.deliverDue(clock.nowMs());
  await Promise.all(queues.underway());
}

const bodies = (): readonly unknown[] => received.map(({ body }) => (body as { body: unknown }).body);

test('an event is delivered to its consumer, once', async () => {
  const { jobId } = await mail.push({ body: { to: 'a' } });
  await deliver();
  await deliver();
  expect(bodies()).toEqual([{ to: 'a' }]);
  expect(await mail.getJob(jobId).getStats()).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test('an event with a delay waits for it', async () => {
  await mail.push({ body: { to: 'later' }, delayInSeconds: 60 });
  await deliver();
  expect(received).toEqual([]);
  clock.advanceMs(60_000);
  await deliver();
  expect(bodies()).toEqual([{ to: 'later' }]);
});

test('a returned InvocationError brings the event again after the pause it asks for, with its data', async () => {
  answer = async () => ({
    ok: true,
    body: JSON.parse(
      JSON.stringify(
        new InvocationError({
          retryAfter: 30,
          retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
          retryData: { page: 2 },
        }),
      ),
    ) as unknown,
  });
  await mail.push({ body: { to: 'again' } });
  await deliver();
  answer = async () => ({ ok: true, body: undefined });
  clock.advanceMs(29_000);
  await deliver();
  expect(received).toHaveLength(1);
  clock.advanceMs(1_000);
  await deliver();
  expect(received[1]?.body).toMatchObject({
    retryContext: { retryCount: 1, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 2 } },
  });
});

test('a consumer that throws is tried again until the event is a day old, then the event has failed', async () => {
  answer = async () => ({ ok: false, errorName: 'Error', message: 'no' });
  const { jobId } = await mail.push({ body: { to: 'x' } });
  for (let hour = 0; hour < 30; hour += 1) {
    await deliver();
    clock.advanceMs(3_600_000);
  }
  expect(received.length).toBeGreaterThan(5);
  expect(await mail.getJob(jobId).getStats()).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

test('events under one concurrency key run one at a time', async () => {
  const finish: (() => void)[] = [];
  answer = () => new Promise((resolve) => finish.push(() => resolve({ ok: true, body: undefined })));
  const concurrency = { key: 'issue-1', limit: 1 };
  await mail.push([
    { body: { to: 'first' }, concurrency },
    { body: { to: 'second' }, concurrency },
    { body: { to: 'other' }, concurrency: { key: 'issue-2', limit: 1 } },
  ]);
  queues.deliverDue(clock.nowMs());
  expect(bodies()).toEqual([{ to: 'first' }, { to: 'other' }]);
  finish[0]?.();
  await queues.underway()[0];
  queues.deliverDue(clock.nowMs());
  expect(bodies()).toEqual([{ to: 'first' }, { to: 'other' }, { to: 'second' }]);
});

test('a cancelled job delivers nothing more', async () => {
  const { jobId } = await mail.push({ body: { to: 'x' }, delayInSeconds: 10 });
  await mail.getJob(jobId).cancel();
  clock.advanceMs(10_000);
  await deliver();
  expect(received).toEqual([]);
});

test('a queue without consumer, and a push that is too long, are refused', async () => {
  await expect(new Queue({ key: 'nowhere' }).push({ body: {} })).rejects.toThrow();
  await expect(mail.push(Array.from({ length: 51 }, () => ({ body: { to: 'x' } })))).rejects.toThrow();
});

test('what waits survives in a saved state', async () => {
  await mail.push({ body: { to: 'saved' }, delayInSeconds: 10 });
  const saved = JSON.parse(JSON.stringify(queues.exportState())) as unknown;
  queues.importState(saved);
  clock.advanceMs(10_000);
  await deliver();
  expect(bodies()).toEqual([{ to: 'saved' }]);
});
