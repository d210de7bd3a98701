'use strict';
/**
 * A Forge process: loads the bundle and runs its handlers, in a thread of its own with its own globals and memory.
 * Its only door to the world is a message to the site, as on Forge it is the platform's proxy.
 */
const { parentPort, workerData } = require('node:worker_threads');
const { AsyncLocalStorage } = require('node:async_hooks');
const { format } = require('node:util');
const path = require('node:path');

const current = new AsyncLocalStorage();
const waiting = new Map();
let lastCallId = 0;

/** The site's clock may be ahead of the machine's; the app lives by the site's. */
let aheadMs = 0;
const MachineDate = Date;
const nowMs = () => MachineDate.now() + aheadMs;
globalThis.Date = new Proxy(MachineDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget),
  apply: () => new MachineDate(nowMs()).toString(),
  get: (target, key) => (key === 'now' ? nowMs : Reflect.get(target, key)),
});

for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
  console[level] = (...args) =>
    parentPort.postMessage({
      type: 'log',
      invocationId: current.getStore() ?? null,
      level,
      text: format(...args),
    });
}

async function dispatch(invocationId, meta, target, init) {
  const request = new Request(new URL(target, 'http://forge.invalid'), {
    ...init,
    ...(init.body ? { duplex: 'half' } : {}),
  });
  const body = init.body ? await request.arrayBuffer() : null;
  const callId = ++lastCallId;
  const answer = await new Promise((resolve, reject) => {
    waiting.set(callId, { resolve, reject });
    parentPort.postMessage({
      type: 'fetch',
      callId,
      invocationId,
      meta,
      target,
      method: request.method,
      headers: [...request.headers],
      body,
    });
  });
  const hasBody = ![204, 205, 304].includes(answer.status);
  return new Response(hasBody ? answer.body : null, { status: answer.status, headers: answer.headers });
}

const startedAt = performance.now();
const { main } = require(path.join(workerData.bundleDir, '__forge__.cjs'));

parentPort.on('message', async (message) => {
  if (message.type === 'answer') {
    const call = waiting.get(message.callId);
    waiting.delete(message.callId);
    if (message.fault) call.reject(new Error(message.fault));
    else call.resolve(message);
    return;
  }
  const { invocationId, event, deadlineMs } = message;
  aheadMs = message.aheadMs;
  const result = await current.run(invocationId, () =>
    main(event, {
      getRemainingTimeInMillis: () => deadlineMs - MachineDate.now(),
      dispatch: (meta, target, init) => dispatch(invocationId, meta, target, init),
    }),
  );
  parentPort.postMessage({ type: 'result', invocationId, result });
});

parentPort.postMessage({ type: 'ready', loadMs: performance.now() - startedAt });
