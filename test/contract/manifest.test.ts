import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@forge/manifest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_DIR } from '../../emulator/build/build';
import { FIELD_KEYS } from '../../src/domain/projection/field-values';
import {
  deliverablesAttachedExpression,
  gateApprovedExpression,
} from '../../src/domain/readiness/gate-expression';
import * as handlers from '../../src/index';

const manifestSchema = z.object({
  app: z.object({
    runtime: z.object({ name: z.string() }),
    storage: z.object({ entities: z.array(z.object({ name: z.string() })) }),
  }),
  permissions: z.object({
    scopes: z.array(z.string()),
    content: z.unknown().optional(),
    external: z.unknown().optional(),
  }),
  remotes: z.unknown().optional(),
  modules: z.object({
    function: z.array(z.object({ key: z.string(), handler: z.string() })),
    'jira:customField': z.array(z.object({ key: z.string(), readOnly: z.boolean() })),
    'jira:workflowValidator': z.array(
      z.object({ key: z.string(), expression: z.string(), projectTypes: z.array(z.string()) }),
    ),
  }),
});

const manifest = manifestSchema.parse(parse(readFileSync(join(PROJECT_DIR, 'manifest.yml'), 'utf8')));

/** Source files under a folder. */
function sources(folder: string): readonly string[] {
  return readdirSync(join(PROJECT_DIR, folder), { withFileTypes: true }).flatMap((entry) => {
    if (['dist', 'node_modules'].includes(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

test("the manifest is valid for Atlassian's own validator", async () => {
  const { success, errors } = await validate(false, join(PROJECT_DIR, 'manifest.yml'));
  expect({ success, errors }).toEqual({ success: true, errors: [] });
});

test('every function of the manifest is exported, and every export is a function of the manifest', () => {
  const named = manifest.modules.function.map(({ handler }) => handler.replace('index.', ''));
  expect(named.sort()).toEqual(Object.keys(handlers).sort());
});

test.each([
  ['deliverables-attached', deliverablesAttachedExpression],
  ['gate-approved', gateApprovedExpression],
])('the manifest carries the validator %s that the tests judge', (name, expression) => {
  const validator = manifest.modules['jira:workflowValidator'].find(({ key }) => key === name);
  expect(validator?.expression).toBe(expression);
  expect(validator?.projectTypes).toEqual(['company-managed', 'team-managed']);
});

test('the app writes exactly the fields that the manifest declares, and nobody else can', () => {
  const fields = manifest.modules['jira:customField'];
  expect(fields.map(({ key }) => key)).toEqual([...FIELD_KEYS]);
  expect(fields.every(({ readOnly }) => readOnly)).toBe(true);
});

test('nothing leaves Atlassian: no remote, no egress, no code from elsewhere', () => {
  expect(manifest.remotes).toBeUndefined();
  expect(manifest.permissions.external).toBeUndefined();
  expect(manifest.permissions.content).toBeUndefined();
});

test('the runtime is one that still accepts deployments', () => {
  expect(manifest.app.runtime.name).toMatch(/^nodejs(22|24)\.x$/);
});

test('scopes are those of the whole product; a later change would cost every customer a consent', () => {
  expect(manifest.permissions.scopes).toEqual([
    'storage:app',
    'read:jira-work',
    'write:jira-work',
    'read:jira-user',
    'manage:jira-project',
    'manage:jira-configuration',
    'read:app-data:jira',
    'write:app-data:jira',
    'report:personal-data',
  ]);
});

test('no test mocks Forge, and no source keeps tenant data in module scope', () => {
  for (const file of [...sources('test'), ...sources('src')]) {
    const text = readFileSync(join(PROJECT_DIR, file), 'utf8');
    expect({ file, mocks: /jest\.(mock|doMock)\(/.test(text) }).toEqual({ file, mocks: false });
    if (file.startsWith('src/'))
      expect({ file, lets: /^(export )?let /m.test(text) }).toEqual({ file, lets: false });
  }
});
