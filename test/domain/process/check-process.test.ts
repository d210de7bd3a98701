import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { Deliverable } from '../../../src/domain/process/deliverable';
import type { Requirement } from '../../../src/domain/process/gate';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';
import type { ProcessProblemCode } from '../../../src/domain/process/process-problem';
import { readProcess } from '../../../src/domain/process/read-process';

type Break = (process: ProcessDefinition) => ProcessDefinition;

const asking =
  (...requirements: readonly Requirement[]): Break =>
  (process) => ({
    ...process,
    gates: process.gates.map((gate) => (gate.key === 'planningGate' ? { ...gate, requirements } : gate)),
  });

const withPlan =
  (change: Partial<{ [Key in keyof Deliverable]: unknown }>): Break =>
  (process) => ({
    ...process,
    deliverables: process.deliverables.map((each) =>
      each.key === 'productPlan' ? ({ ...each, ...change } as Deliverable) : each,
    ),
  });

const hinted = (hint: string): Break => withPlan({ hints: { zh: [hint], en: [] } });

const twice =
  (part: 'stages' | 'deliverables' | 'facts' | 'gates' | 'departments' | 'roles'): Break =>
  (process) => ({ ...process, [part]: [...process[part], process[part][0]] });

const withFirst =
  (part: 'stages' | 'facts' | 'gates' | 'departments' | 'roles', change: object): Break =>
  (process) => ({ ...process, [part]: [{ ...process[part][0], ...change }, ...process[part].slice(1)] });

const clause = '6.3';
const plain = (deliverable: string): Requirement => ({ kind: 'deliverable', deliverable, clause });
const item = { key: 'scope', name: { zh: '范围', en: 'Scope' }, kind: 'tick' };
const column = { key: 'region', name: { zh: '区域', en: 'Region' }, options: [], isRequired: true };
const noName = { name: { zh: '名称', en: ' ' } };

test.each<[string, ProcessProblemCode, Break]>([
  ['stage "strategy" stands twice', 'TWICE', twice('stages')],
  ['deliverable "meetingMinutes" stands twice', 'TWICE', twice('deliverables')],
  ['fact "strategyOrigin" stands twice', 'TWICE', twice('facts')],
  ['gate "strategyGate" stands twice', 'TWICE', twice('gates')],
  ['gate at the end of stage "strategy" stands twice', 'TWICE', twice('gates')],
  ['department or role "management" stands twice', 'TWICE', twice('departments')],
  ['department or role "chair" stands twice', 'TWICE', twice('roles')],
  ['department or role "chair" stands twice', 'TWICE', withFirst('departments', { key: 'chair' })],

  ['"strategy" needs a name in both languages', 'NO_NAME', withFirst('stages', noName)],
  ['"strategyOrigin" needs a name in both languages', 'NO_NAME', withFirst('facts', noName)],
  ['"strategyGate" needs a name in both languages', 'NO_NAME', withFirst('gates', noName)],
  ['"management" needs a name in both languages', 'NO_NAME', withFirst('departments', noName)],
  ['"chair" needs a name in both languages', 'NO_NAME', withFirst('roles', noName)],
  ['"productPlan" needs a name in both languages', 'NO_NAME', withPlan(noName)],

  [
    'stage "strategy" names unknown department "gone"',
    'UNKNOWN_DEPARTMENT',
    withFirst('stages', { responsible: ['gone'] }),
  ],
  [
    'stage "strategy" names unknown department "gone"',
    'UNKNOWN_DEPARTMENT',
    withFirst('stages', { related: ['gone'] }),
  ],
  [
    'fact "strategyOrigin" names unknown department "gone"',
    'UNKNOWN_DEPARTMENT',
    withFirst('facts', { ownerDepartment: 'gone' }),
  ],
  [
    'stage "strategy" leads back to unknown stage "gone"',
    'UNKNOWN_STAGE',
    withFirst('stages', { backTo: ['gone'] }),
  ],
  [
    'fact "strategyOrigin" names unknown stage "gone"',
    'UNKNOWN_STAGE',
    withFirst('facts', { stages: ['gone'] }),
  ],
  [
    'role "chair" is held by whom "gone" names, which names nobody',
    'NO_PERSON',
    withFirst('roles', { fact: 'gone' }),
  ],
  [
    'role "chair" is held by whom "productGoal" names, which names nobody',
    'NO_PERSON',
    withFirst('roles', { fact: 'productGoal' }),
  ],
  [
    'fact "strategyOrigin" names unknown role "gone"',
    'UNKNOWN_ROLE',
    withFirst('facts', { setBy: ['gone'] }),
  ],

  ['deliverable "productPlan" has unknown kind "hologram"', 'NOT_ALLOWED', withPlan({ kind: 'hologram' })],
  [
    'deliverable "productPlan" names unknown department "gone"',
    'UNKNOWN_DEPARTMENT',
    withPlan({ ownerDepartment: 'gone' }),
  ],
  ['deliverable "productPlan" belongs to no stage', 'NO_USE', withPlan({ uses: [] })],
  [
    'deliverable "productPlan" names unknown stage "gone"',
    'UNKNOWN_STAGE',
    withPlan({ uses: [{ stage: 'gone', direction: 'input' }] }),
  ],
  [
    'deliverable "productPlan" has unknown direction "sideways"',
    'NOT_ALLOWED',
    withPlan({ uses: [{ stage: 'planning', direction: 'sideways' }] }),
  ],
  ['deliverable "productPlan" has no file-name hint', 'NO_HINT', withPlan({ hints: { zh: [], en: [] } })],
  [
    'deliverable "productPlan" has a file-name hint that is no regular expression',
    'HINT_BROKEN',
    hinted('('),
  ],
  [
    'deliverable "productPlan" has a file-name hint that matches everything',
    'HINT_MATCHES_ALL',
    hinted('x|'),
  ],
  [
    'deliverable "productPlan" has a file-name hint with capitals, which never match',
    'HINT_CAPITALS',
    hinted('PLAN'),
  ],

  [
    'deliverable "productPlan": item "scope" stands twice',
    'TWICE',
    withPlan({ checklist: [item, { ...item, kind: 'text' }] }),
  ],
  [
    'deliverable "productPlan" compares "mood" with a value it never has',
    'NEVER_TRUE',
    withPlan({ checklist: [{ ...item, when: { fact: 'mood', equals: 'good' } }] }),
  ],
  [
    'deliverable "productPlan": column "region" stands twice',
    'TWICE',
    withPlan({
      table: {
        columns: [column, column],
        classifiedBy: ['region', 'region'],
        ownerColumn: 'region',
        toldColumn: 'region',
        planColumn: 'region',
      },
    }),
  ],

  ['gate "strategyGate" names unknown stage "gone"', 'UNKNOWN_STAGE', withFirst('gates', { from: 'gone' })],
  ['gate "strategyGate" names unknown stage "gone"', 'UNKNOWN_STAGE', withFirst('gates', { to: 'gone' })],
  ['gate "strategyGate" names nobody who may decide', 'NOBODY', withFirst('gates', { waivedBy: [] })],
  [
    'gate "strategyGate" names unknown role "gone"',
    'UNKNOWN_ROLE',
    withFirst('gates', { waivedBy: ['gone'] }),
  ],

  ['gate "planningGate" demands unknown deliverable "gone"', 'UNKNOWN_DELIVERABLE', asking(plain('gone'))],
  [
    'gate "planningGate" demands unknown deliverable "gone"',
    'UNKNOWN_DELIVERABLE',
    asking({ kind: 'anyOf', key: 'any', deliverables: ['productPlan', 'gone'], clause }),
  ],
  [
    'gate "planningGate" wants evidence for "versionPlan", which is neither file nor link',
    'WRONG_KIND',
    asking(plain('versionPlan')),
  ],
  [
    'gate "planningGate" wants evidence for "launchEventPack", which is neither file nor link',
    'WRONG_KIND',
    asking({ kind: 'anyOf', key: 'any', deliverables: ['productPlan', 'launchEventPack'], clause }),
  ],
  [
    'gate "planningGate" has a choice "few" of fewer than two',
    'FEW_CHOICES',
    asking({ kind: 'anyOf', key: 'few', deliverables: ['productPlan'], clause }),
  ],
  [
    'gate "planningGate" depends on unknown fact "mood"',
    'UNKNOWN_FACT',
    asking({ kind: 'when', fact: 'mood', equals: 'good', then: plain('productPlan') }),
  ],
  [
    'gate "planningGate" depends on unknown fact "mood"',
    'UNKNOWN_FACT',
    asking({ kind: 'fieldSet', fact: 'mood', clause }),
  ],
  [
    'gate "planningGate" compares "launchEvent" with a value it never has',
    'NEVER_TRUE',
    asking({ kind: 'when', fact: 'launchEvent', equals: 'perhaps', then: plain('productPlan') }),
  ],
  [
    'gate "planningGate" compares "productGoal" with a value it never has',
    'NEVER_TRUE',
    asking({ kind: 'when', fact: 'productGoal', equals: 'growth', then: plain('productPlan') }),
  ],
  [
    'gate "planningGate" asks for the checklist of "productPlan", which has none',
    'NO_CHECKLIST',
    asking({ kind: 'checklist', deliverable: 'productPlan', clause }),
  ],
  [
    'gate "planningGate" asks for the table of "productPlan", which has none',
    'NO_TABLE',
    asking({ kind: 'tableComplete', deliverable: 'productPlan', clause }),
  ],
  [
    'gate "planningGate" has "productPlan" confirmed, which is no decision',
    'NO_DECISION',
    asking({ kind: 'manual', deliverable: 'productPlan', roles: ['product'], clause }),
  ],
  [
    'gate "planningGate" names nobody who may decide',
    'NOBODY',
    asking({ kind: 'manual', deliverable: 'preInitiationRecord', roles: [], clause }),
  ],
  [
    'gate "planningGate" names unknown role "gone"',
    'UNKNOWN_ROLE',
    asking({ kind: 'manual', deliverable: 'preInitiationRecord', roles: ['gone'], clause }),
  ],
  ...(['minPlanned', 'minTested', 'minAccepted'] as const).map(
    (kind): [string, ProcessProblemCode, Break] => [
      'gate "planningGate" asks for no version at all',
      'TOO_SMALL',
      asking({ kind, deliverable: 'versionPlan', count: 0, clause }),
    ],
  ),
  [
    'gate "planningGate" asks for the table of "productPlan", which has none',
    'NO_TABLE',
    asking({
      kind: 'when',
      fact: 'launchEvent',
      equals: 'yes',
      then: {
        kind: 'allOf',
        requirements: [plain('productPlan'), { kind: 'tableComplete', deliverable: 'productPlan', clause }],
      },
    }),
  ],
])('a broken process is told: %s', (_fault, code, breakIt) => {
  const read = readProcess(breakIt(defaultProcess));
  expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContain(code);
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  '%s is no key: every object has it',
  (key) => {
    const words = JSON.stringify(defaultProcess);
    for (const replaced of ['productPlan', 'productGoal', 'acceptance', 'planningGate', 'chair']) {
      const read = readProcess(JSON.parse(words.replaceAll(`"${replaced}"`, `"${key}"`)));
      expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContain('PATTERN');
    }
  },
);

test('no stage is called like an early end', () => {
  const read = readProcess(withFirst('stages', { key: 'terminated' })(defaultProcess));
  expect(read.ok ? [] : read.problems).toContainEqual({
    path: 'stages[0].key',
    code: 'NOT_ALLOWED',
    value: 'terminated',
  });
});

test('a role that has the key of a department is told at the role', () => {
  const read = readProcess(withFirst('roles', { key: 'management' })(defaultProcess));
  expect(read.ok ? [] : read.problems).toContainEqual({
    path: 'roles[0].key',
    code: 'TWICE',
    value: 'management',
  });
});

test('a process without problems is read, whatever its gates ask for', () => {
  const sound = asking(
    { kind: 'anyOf', key: 'any', deliverables: ['productPlan', 'prototype', 'planningSchedule'], clause },
    { kind: 'allOf', requirements: [plain('productPlan')] },
    { kind: 'perVersion', deliverable: 'acceptanceRecord', clause },
    { kind: 'fieldSet', fact: 'launchEvent', clause },
  )(defaultProcess);
  expect(readProcess(sound)).toEqual({ ok: true, process: sound });
});
