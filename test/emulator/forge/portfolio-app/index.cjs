'use strict';
// Stands where Forge's bundler puts the code of an app, and uses Atlassian's own packages.
const api = require('@forge/api');
const Resolver = require('@forge/resolver').default;

const resolver = new Resolver();

resolver.define('whereAmI', ({ context }) => context.extension);

resolver.define('readFile', async ({ payload: { id, redirect, range } }) => {
  const response = await api.default
    .asApp()
    .requestJira(
      redirect === undefined
        ? api.route`/rest/api/3/attachment/content/${id}`
        : api.route`/rest/api/3/attachment/content/${id}?redirect=${redirect}`,
      range === undefined ? {} : { headers: { Range: range } },
    );
  return {
    status: response.status,
    contentRange: response.headers.get('content-range'),
    bytes: [...new Uint8Array(await response.arrayBuffer())],
  };
});

exports.page = resolver.getDefinitions();

exports.summaryWith = ({ clause: { operator, arguments: parts } }) => {
  if (parts[0] === 'throw') throw new Error('Not today.');
  return { jql: `summary ${operator === 'in' ? '~' : '!~'} "${parts[0]}"` };
};
