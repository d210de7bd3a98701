import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { newDossier } from '../../../src/domain/dossier/state';
import { issueId } from '../../../src/domain/ids';
import { project } from '../../../src/domain/projection/field-values';
import { assessGate, type Assessment } from '../../../src/domain/readiness/assess-gate';
import { demandName } from '../../../src/domain/readiness/gate-record';
import { attachedFile } from '../../support/attached-file';

const caseSchema = z.strictObject({
  gate: z.string(),
  case: z.string(),
  files: z.array(z.string()).default([]),
  empty: z.array(z.string()).default([]),
  facts: z.record(z.string(), z.string()).default({}),
  missing: z.array(z.string()),
  notAskedYet: z.array(z.string()),
});

const cases = z
  .array(caseSchema)
  .parse(parse(readFileSync(join(__dirname, '../../cases/gates.yaml'), 'utf8')));

function assess({ gate: key, files, empty, facts }: z.infer<typeof caseSchema>): Assessment {
  const gate = defaultProcess.gates.find((each) => each.key === key)!;
  const attached = [
    ...files.map((name, index) => attachedFile(index + 1, name)),
    ...empty.map((name, index) => attachedFile(index + 1001, name, 0)),
  ];
  return assessGate(defaultProcess, gate, { files: attached, links: { linked: {}, unlinked: [] }, facts });
}

test.each(cases)('$gate: $case', (each) => {
  const { rows, demands } = assess(each);
  const missing = demands.filter(({ isSatisfied }) => !isSatisfied);
  expect(missing.map((demand) => demandName(demand, { zh: ' 或 ', en: ' or ' }).zh)).toEqual(each.missing);
  const notAskedYet = rows.filter(({ state }) => state === 'notYetAsked');
  expect(notAskedYet.map(({ deliverable }) => deliverable.name.zh)).toEqual(each.notAskedYet);
});

test('every gate of the process has its cases', () => {
  const covered = new Set(cases.map(({ gate }) => gate));
  expect([...covered]).toEqual(defaultProcess.gates.map(({ key }) => key));
});

test('a conditional deliverable that does not apply is shown with its condition and asked of nobody', () => {
  const { rows } = assess(
    caseSchema.parse({ gate: 'retirementGate', case: '', missing: [], notAskedYet: [] }),
  );
  const statement = rows.find(({ deliverable }) => deliverable.key === 'noMarketStatement');
  expect(statement).toMatchObject({
    state: 'notApplicable',
    condition: { fact: 'retirementReason', equals: 'noMarketOpportunity' },
  });
});

test('one file of a choice covers the other', () => {
  const { rows } = assess(
    caseSchema.parse({
      gate: 'initiationGate',
      case: '',
      files: ['市场预测.pdf'],
      missing: [],
      notAskedYet: [],
    }),
  );
  const states = Object.fromEntries(rows.map(({ deliverable, state }) => [deliverable.key, state]));
  expect(states).toMatchObject({ marketForecast: 'satisfied', promotionMeetingRecord: 'coveredByOther' });
});

test('a gate that advises tells what is missing and refuses nothing', () => {
  const advising = {
    ...defaultProcess,
    gates: defaultProcess.gates.map((gate) => ({ ...gate, enforcement: 'advise' as const })),
  };
  const text = { zh: '', en: '' };
  const sentences = () => ({ head: text, hint: text, or: text });
  const state = { ...newDossier, stage: 'planning' };
  const { values, isGateOpen } = project(advising, issueId('1'), state, 1, [], sentences, 'zh');
  expect(isGateOpen).toBe(true);
  expect(values['gate-record'].need).toEqual([]);
  expect(values['missing-deliverables']).toHaveLength(6);
});

test('a terminated product has no gate and is filed under its outcome', () => {
  const text = { zh: '', en: '' };
  const state = { ...newDossier, stage: 'planning', isTerminated: true };
  const { values, gate } = project(
    defaultProcess,
    issueId('1'),
    state,
    1,
    [],
    () => ({ head: text, hint: text, or: text }),
    'zh',
  );
  expect(gate).toBeUndefined();
  expect(values).toMatchObject({ 'lifecycle-stage': '已终止', 'missing-deliverables': null });
  expect(values['gate-record']).toMatchObject({ gate: '', need: [] });
});
