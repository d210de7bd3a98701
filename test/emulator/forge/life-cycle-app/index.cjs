'use strict';
// Stands where Forge's bundler puts the code of an app, and uses Atlassian's own packages.
const api = require('@forge/api');
const Resolver = require('@forge/resolver').default;
const { kvs } = require('@forge/kvs');

const resolver = new Resolver();

/** Makes each call in the person's name, one after the other; the last one's answer comes back. */
resolver.define('calls', async ({ payload }) => {
  let said = null;
  for (const { method, path, body } of payload.calls) {
    const response = await api.default.asUser().requestJira(api.assumeTrustedRoute(path), {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await response.text();
    said = { status: response.status, body: text === '' ? null : JSON.parse(text) };
    if (said.status >= 400) throw new Error(text);
  }
  return said;
});

resolver.define('where', ({ context }) => context.extension);

resolver.define('setStage', async ({ payload: { fieldId, issueId } }) => {
  const response = await api.default.asApp().requestJira(api.route`/rest/api/3/app/field/${fieldId}/value`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ updates: [{ issueIds: [Number(issueId)], value: 'planning' }] }),
  });
  return response.status;
});

exports.page = resolver.getDefinitions();

exports.heard = async (event) => {
  const name = event.eventType.replaceAll(':', '.');
  await kvs.set(name, event);
};

exports.tidy = async (_event, context) => {
  await kvs.set('tidied', { principal: context.principal ?? null });
};

exports.breakDown = () => {
  throw new Error('Not today.');
};
