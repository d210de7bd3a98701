'use strict';
/**
 * Local stand-in for the wrapper that Atlassian's host puts around a bundle:
 * installs exactly the globals that the @forge/* packages read, and nothing more.
 * Invocations share a process, as on Forge; AsyncLocalStorage keeps their users apart.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const path = require('node:path');

const invocations = new AsyncLocalStorage();
const nothing = () => undefined;
const metrics = {
  counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
  timing: () => ({ measure: () => ({ stop: nothing }) }),
  gauge: () => ({ set: nothing }),
};

Object.defineProperty(globalThis, '__forge_runtime__', {
  configurable: true,
  get: () => invocations.getStore()?.runtime,
});

globalThis.__forge_fetch__ = async (meta, target, init = {}) => {
  const invocation = invocations.getStore();
  if (!invocation) throw new Error('Forge runtime not found.');
  return invocation.dispatch(meta, String(target), init);
};

// @forge/api keeps whatever `fetch` is when it loads, so egress has to be closed before that.
globalThis.fetch = (input, init) =>
  globalThis.__forge_fetch__(
    { type: 'egress' },
    typeof input === 'string' || input instanceof URL ? String(input) : input.url,
    init,
  );

function runtimeOf(meta, remainingTimeMs) {
  return {
    appContext: meta.appContext,
    contextAri: meta.contextAri,
    aaid: meta.aaid,
    proxy: { token: 'local', url: 'http://forge.invalid' },
    tracing: meta.tracing,
    externalAuth: [],
    license: meta.license,
    metrics,
    featureFlags: () => false,
    container: { appCodeDir: __dirname },
    lambdaContext: { getRemainingTimeInMillis: remainingTimeMs },
  };
}

async function run(event, context) {
  const [moduleName, exportName] = event.handler.split('.');
  const handler = require(path.join(__dirname, `${moduleName}.cjs`))[exportName];
  if (typeof handler !== 'function') throw new Error(`Handler ${event.handler} is not a function`);
  const meta = event._meta;
  const body = await handler(event.body, {
    installContext: meta.contextAri,
    installation: meta.appContext.installation,
    license: meta.license,
    ...(meta.aaid ? { principal: { accountId: meta.aaid } } : {}),
  });
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body));
}

exports.main = (event, context) => {
  const runtime = runtimeOf(event._meta, context.getRemainingTimeInMillis);
  return invocations.run({ runtime, dispatch: context.dispatch }, async () => {
    try {
      return { success: true, status: 200, body: await run(event, context), metrics: [] };
    } catch (error) {
      return {
        success: false,
        status: 500,
        error: {
          errorType: error?.name ?? 'Error',
          errorMessage: String(error?.message ?? error),
          stack: String(error?.stack ?? '').split('\n'),
        },
      };
    }
  });
};
