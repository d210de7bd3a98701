import { checkProcess } from '../../../src/domain/process/check-process';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { Deliverable } from '../../../src/domain/process/deliverable';
import type { Requirement } from '../../../src/domain/process/gate';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';

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

test.each<[string, Break]>([
  ['stage "strategy" stands twice', twice('stages')],
  ['deliverable "meetingMinutes" stands twice', twice('deliverables')],
  ['fact "strategyOrigin" stands twice', twice('facts')],
  ['gate "strategyGate" stands twice', twice('gates')],
  ['gate at the end of stage "strategy" stands twice', twice('gates')],
  ['department or role "management" stands twice', twice('departments')],
  ['department or role "chair" stands twice', twice('roles')],
  ['department or role "chair" stands twice', withFirst('departments', { key: 'chair' })],

  ['"strategy" needs a name in both languages', withFirst('stages', noName)],
  ['"strategyOrigin" needs a name in both languages', withFirst('facts', noName)],
  ['"strategyGate" needs a name in both languages', withFirst('gates', noName)],
  ['"management" needs a name in both languages', withFirst('departments', noName)],
  ['"chair" needs a name in both languages', withFirst('roles', noName)],
  ['"productPlan" needs a name in both languages', withPlan(noName)],

  ['stage "strategy" names unknown department "gone"', withFirst('stages', { responsible: ['gone'] })],
  ['stage "strategy" names unknown department "gone"', withFirst('stages', { related: ['gone'] })],
  ['fact "strategyOrigin" names unknown department "gone"', withFirst('facts', { ownerDepartment: 'gone' })],
  ['stage "strategy" leads back to unknown stage "gone"', withFirst('stages', { backTo: ['gone'] })],
  ['fact "strategyOrigin" names unknown stage "gone"', withFirst('facts', { stages: ['gone'] })],
  ['role "chair" is held by whom "gone" names, which names nobody', withFirst('roles', { fact: 'gone' })],
  [
    'role "chair" is held by whom "productGoal" names, which names nobody',
    withFirst('roles', { fact: 'productGoal' }),
  ],
  ['fact "strategyOrigin" names unknown role "gone"', withFirst('facts', { setBy: ['gone'] })],

  ['deliverable "productPlan" has unknown kind "hologram"', withPlan({ kind: 'hologram' })],
  ['deliverable "productPlan" names unknown department "gone"', withPlan({ ownerDepartment: 'gone' })],
  ['deliverable "productPlan" belongs to no stage', withPlan({ uses: [] })],
  [
    'deliverable "productPlan" names unknown stage "gone"',
    withPlan({ uses: [{ stage: 'gone', direction: 'input' }] }),
  ],
  [
    'deliverable "productPlan" has unknown direction "sideways"',
    withPlan({ uses: [{ stage: 'planning', direction: 'sideways' }] }),
  ],
  ['deliverable "productPlan" has no file-name hint', withPlan({ hints: { zh: [], en: [] } })],
  ['deliverable "productPlan" has a file-name hint that is no regular expression', hinted('(')],
  ['deliverable "productPlan" has a file-name hint that matches everything', hinted('x*')],
  ['deliverable "productPlan" has a file-name hint with capitals, which never match', hinted('PLAN')],

  [
    'deliverable "productPlan": item "scope" stands twice',
    withPlan({ checklist: [item, { ...item, kind: 'text' }] }),
  ],
  [
    'deliverable "productPlan" compares "mood" with a value it never has',
    withPlan({ checklist: [{ ...item, when: { fact: 'mood', equals: 'good' } }] }),
  ],
  [
    'deliverable "productPlan": column "region" stands twice',
    withPlan({ table: { columns: [column, column] } }),
  ],

  ['gate "strategyGate" names unknown stage "gone"', withFirst('gates', { from: 'gone' })],
  ['gate "strategyGate" names unknown stage "gone"', withFirst('gates', { to: 'gone' })],
  ['gate "strategyGate" names nobody who may decide', withFirst('gates', { waivedBy: [] })],
  ['gate "strategyGate" names unknown role "gone"', withFirst('gates', { waivedBy: ['gone'] })],

  ['gate "planningGate" demands unknown deliverable "gone"', asking(plain('gone'))],
  [
    'gate "planningGate" demands unknown deliverable "gone"',
    asking({ kind: 'anyOf', key: 'any', deliverables: ['productPlan', 'gone'], clause }),
  ],
  [
    'gate "planningGate" wants evidence for "versionPlan", which is neither file nor link',
    asking(plain('versionPlan')),
  ],
  [
    'gate "planningGate" wants evidence for "launchEventPack", which is neither file nor link',
    asking({ kind: 'anyOf', key: 'any', deliverables: ['productPlan', 'launchEventPack'], clause }),
  ],
  [
    'gate "planningGate" has a choice "few" of fewer than two',
    asking({ kind: 'anyOf', key: 'few', deliverables: ['productPlan'], clause }),
  ],
  [
    'gate "planningGate" depends on unknown fact "mood"',
    asking({ kind: 'when', fact: 'mood', equals: 'good', then: plain('productPlan') }),
  ],
  ['gate "planningGate" depends on unknown fact "mood"', asking({ kind: 'fieldSet', fact: 'mood', clause })],
  [
    'gate "planningGate" compares "launchEvent" with a value it never has',
    asking({ kind: 'when', fact: 'launchEvent', equals: 'perhaps', then: plain('productPlan') }),
  ],
  [
    'gate "planningGate" compares "productGoal" with a value it never has',
    asking({ kind: 'when', fact: 'productGoal', equals: 'growth', then: plain('productPlan') }),
  ],
  [
    'gate "planningGate" asks for the checklist of "productPlan", which has none',
    asking({ kind: 'checklist', deliverable: 'productPlan', clause }),
  ],
  [
    'gate "planningGate" asks for the table of "productPlan", which has none',
    asking({ kind: 'tableComplete', deliverable: 'productPlan', clause }),
  ],
  [
    'gate "planningGate" has "productPlan" confirmed, which is no decision',
    asking({ kind: 'manual', deliverable: 'productPlan', roles: ['product'], clause }),
  ],
  [
    'gate "planningGate" names nobody who may decide',
    asking({ kind: 'manual', deliverable: 'preInitiationRecord', roles: [], clause }),
  ],
  [
    'gate "planningGate" names unknown role "gone"',
    asking({ kind: 'manual', deliverable: 'preInitiationRecord', roles: ['gone'], clause }),
  ],
  ...(['minPlanned', 'minTested', 'minAccepted'] as const).map((kind): [string, Break] => [
    'gate "planningGate" asks for no version at all',
    asking({ kind, deliverable: 'versionPlan', count: 0, clause }),
  ]),
  [
    'gate "planningGate" asks for the table of "productPlan", which has none',
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
])('a broken process is told: %s', (problem, breakIt) => {
  expect(checkProcess(breakIt(defaultProcess))).toContain(problem);
});

test('a process without problems has none to tell, whatever its gates ask for', () => {
  const sound = asking(
    { kind: 'anyOf', key: 'any', deliverables: ['productPlan', 'prototype', 'planningSchedule'], clause },
    { kind: 'allOf', requirements: [] },
    { kind: 'perVersion', deliverable: 'acceptanceRecord', clause },
    { kind: 'fieldSet', fact: 'launchEvent', clause },
  );
  expect(checkProcess(sound(defaultProcess))).toEqual([]);
});
