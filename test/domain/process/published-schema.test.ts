import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { publishedSchema } from '../../../src/domain/process/published-schema';
import { readProcess } from '../../../src/domain/process/read-process';
import { largeProcess } from '../../support/large-process';

const file = join(__dirname, '../../../docs/process.schema.json');
const published: unknown = JSON.parse(readFileSync(file, 'utf8'));

test('the schema that is published is the one by which a process is read', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchema())));
});

const isOfSchema = new Ajv2020({ strict: false }).compile(publishedSchema());

test.each([
  ['the shipped process', defaultProcess],
  ['a large one', largeProcess(30)],
])('%s is of that schema', (_which, process) => {
  expect([isOfSchema(process), readProcess(process).ok]).toEqual([true, true]);
});

test.each<[string, unknown]>([
  ['one without stages', { ...defaultProcess, stages: [] }],
  ['one with a member that nobody knows', { ...defaultProcess, more: 1 }],
  [
    'one with a requirement of no known kind',
    { ...defaultProcess, gates: [{ ...defaultProcess.gates[0], requirements: [{ kind: 'magic' }] }] },
  ],
  ['one with a key of two words', { ...defaultProcess, roles: [{ ...defaultProcess.roles[0], key: 'a b' }] }],
])('%s is refused by any reader of JSON Schema as by the app', (_what, process) => {
  expect([isOfSchema(process), readProcess(process).ok]).toEqual([false, false]);
});
