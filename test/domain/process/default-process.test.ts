import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { checkProcess } from '../../../src/domain/process/check-process';
import { fileNamePattern, type Deliverable } from '../../../src/domain/process/deliverable';
import { guessStage } from '../../../src/domain/process/guess-stage';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';

const { deliverables, stages, gates } = defaultProcess;

/** Clauses and names as the process document has them. */
const STAGES = [
  ['strategy', '6.1', '产品战略'],
  ['initiation', '6.2', '产品立项'],
  ['planning', '6.3', '产品规划'],
  ['development', '6.4', '设计研发'],
  ['acceptance', '6.5', '产品验收'],
  ['launch', '6.6', '产品上市'],
  ['iteration', '6.7', '产品迭代'],
  ['retirement', '6.8', '产品退市'],
  ['retired', '6.9', '已退市'],
];

/** Table A.2 of the requirements: key, kind, stage and direction. */
const CATALOGUE = `
meetingMinutes file initiation/input
marketForecast file initiation/input
promotionMeetingRecord file initiation/input
productReference fileOrLink initiation/input
preInitiationRecord decision initiation/output
productManagerAppointment field initiation/output
productAnalysisReport file initiation/output planning/input
competitorMaterial file planning/input
industryAnalysis file planning/input
existingProjectMaterial fileOrLink planning/input
planningSchedule fileOrDate planning/work
productPlan file planning/output
versionPlan versions development/output
acceptanceRecord record acceptance/output
functionList file launch/input
prototype fileOrLink launch/input
requirementSpec file launch/input
productSystem link launch/input
deploymentGuide file launch/input
implementationGuide file launch/input
launchEventRequirement file launch/input
promoMaterial file launch/output
promoVideo fileOrLink launch/output
operationVideo fileOrLink launch/output
promoDeck file launch/output
productDescription file launch/output
trainingRecord file launch/output
launchEventPack checklist launch/output
noMarketStatement file retirement/input
newProductPlan file retirement/input
retirementPlan file retirement/output
impactInventory table retirement/work
retirementNotice file retirement/output
archiveDossier record retired/output
`;

const matches = (deliverable: Deliverable, filename: string): boolean =>
  new RegExp(fileNamePattern(deliverable)).test(filename.toLowerCase());

test('the nine stages stand in the order and under the clauses of the document', () => {
  expect(stages.map(({ key, clause, name }) => [key, clause, name.zh])).toEqual(STAGES);
});

test('the catalogue has the 34 deliverables of the document', () => {
  const lines = deliverables.map(
    ({ key, kind, uses }) =>
      `${key} ${kind} ${uses.map(({ stage, direction }) => `${stage}/${direction}`).join(' ')}`,
  );
  expect(lines).toEqual(CATALOGUE.trim().split('\n'));
  expect(lines).toHaveLength(34);
});

test('a gate stands at the end of every stage but the last, and opens to the next', () => {
  const keys = stages.map(({ key }) => key);
  expect(gates.map(({ from, to }) => [from, to])).toEqual(
    keys.slice(0, -1).map((key, index) => [key, keys[index + 1]]),
  );
});

test('every deliverable of a stage that has a gate is named by that gate', () => {
  for (const gate of gates) {
    const named = JSON.stringify(gate.requirements);
    for (const { key, uses } of deliverables)
      if (uses.some(({ stage }) => stage === gate.from)) expect(named).toContain(`"${key}"`);
  }
});

test('the process as shipped is sound', () => {
  expect(checkProcess(defaultProcess)).toEqual([]);
});

test.each(
  deliverables.flatMap((each) => [[each.name.zh, each.key] as const, [each.name.en, each.key] as const]),
)('a file named "%s" speaks for its own deliverable only', (name, key) => {
  for (const variant of [
    `${name}.pdf`,
    `PROD-1 ${name} v2.docx`,
    `${name.replaceAll(' ', '_')}.xlsx`,
    `2026-03_${name.replaceAll(' ', '-')}.zip`,
  ])
    expect(deliverables.filter((each) => matches(each, variant)).map((each) => each.key)).toEqual([key]);
});

test.each<[string, (process: ProcessDefinition) => ProcessDefinition]>([
  [
    'gate "planningGate" demands unknown deliverable "gone"',
    (process) => withRequirement(process, { kind: 'deliverable', deliverable: 'gone', clause: '6.3' }),
  ],
  [
    'gate "planningGate" depends on unknown fact "mood"',
    (process) =>
      withRequirement(process, {
        kind: 'when',
        fact: 'mood',
        equals: 'good',
        then: { kind: 'deliverable', deliverable: 'productPlan', clause: '6.3' },
      }),
  ],
  [
    'gate "planningGate" has a choice "few" of fewer than two',
    (process) =>
      withRequirement(process, { kind: 'anyOf', key: 'few', deliverables: ['productPlan'], clause: '6.3' }),
  ],
  [
    'stage "strategy" stands twice',
    (process) => ({ ...process, stages: [...process.stages, process.stages[0]!] }),
  ],
  [
    '"strategy" needs a name in both languages',
    (process) => ({
      ...process,
      stages: process.stages.map((stage) => ({ ...stage, name: { ...stage.name, en: ' ' } })),
    }),
  ],
  [
    'deliverable "productPlan" has a file-name hint that is no regular expression',
    (process) => withHint(process, '('),
  ],
  [
    'deliverable "productPlan" has a file-name hint that matches everything',
    (process) => withHint(process, 'x*'),
  ],
  [
    'deliverable "productPlan" has a file-name hint with capitals, which never match',
    (process) => withHint(process, 'PLAN'),
  ],
])('a broken process is told: %s', (problem, breakIt) => {
  expect(checkProcess(breakIt(defaultProcess))).toContain(problem);
});

test.each([
  ['Planning', 'planning'],
  ['产品规划', 'planning'],
  ['In market', 'iteration'],
  ['retired', 'retired'],
  ['Terminated', 'terminated'],
  ['已终止', 'terminated'],
  ['Backlog', null],
])('a status named "%s" is guessed to mean %s', (status, stage) => {
  expect(guessStage(defaultProcess, status)).toBe(stage);
});

function withRequirement(
  process: ProcessDefinition,
  requirement: ProcessDefinition['gates'][number]['requirements'][number],
): ProcessDefinition {
  return {
    ...process,
    gates: process.gates.map((gate) =>
      gate.key === 'planningGate' ? { ...gate, requirements: [requirement] } : gate,
    ),
  };
}

function withHint(process: ProcessDefinition, hint: string): ProcessDefinition {
  return {
    ...process,
    deliverables: process.deliverables.map((each) =>
      each.key === 'productPlan' ? { ...each, hints: { zh: [hint], en: [] } } : each,
    ),
  };
}
