'use strict';
/**
 * Runs the client-side rules of `forge lint` without a login, and prints what it finds as JSON.
 * Scope rules need Jira's API description, which is not part of the project: the local site enforces scopes instead.
 */
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const YAML = require('yaml');

const noApi = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'forge-lint-')), 'api.json');
fs.writeFileSync(noApi, '{"paths":{}}');
process.env.USE_LOCAL_SWAGGER = '1';
for (const name of ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'])
  process.env[`LOCAL_${name}_SWAGGER`] = noApi;

const { lint } = require('@forge/lint');

const walk = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(file) : [file];
  });

const logger = { info() {}, warn() {}, debug() {}, trace() {}, error: console.error };
const flags = new Proxy(
  { getDeprecatedRuntimes: async () => [] },
  { get: (target, key) => target[key] ?? (async () => false) },
);

async function main() {
  const manifest = YAML.parse(fs.readFileSync('manifest.yml', 'utf8'));
  const results = await lint(walk('src'), manifest, 'development', logger, flags, {
    linter: { mode: 'client-side' },
  });
  const found = results.flatMap(({ file, errors, warnings }) =>
    [...errors, ...warnings].map(({ line, message }) => `${file}:${line} ${message}`),
  );
  fs.writeSync(1, JSON.stringify(found));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
