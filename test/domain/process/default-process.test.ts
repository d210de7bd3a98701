import { optionsOf } from '../../../src/domain/process/fact';
import { simpleRules, type SimpleRule } from '../../../src/domain/process/gate';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { checkProcess } from '../../../src/domain/process/check-process';
import { fileNamePattern, type Deliverable } from '../../../src/domain/process/deliverable';
import { guessStage } from '../../../src/domain/process/guess-stage';

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

/**
 * Table A.2 of the requirements: key, kind, stage and direction. Minutes and forecast are made in the strategy stage
 * (6.1) before they are handed in at initiation (6.2).
 */
const CATALOGUE = `
meetingMinutes file strategy/output initiation/input
marketForecast file strategy/output initiation/input
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

test('the rules of the document stand in the gates: alternatives, conditions, confirmations, counts', () => {
  const kinds = gates.map(({ key, requirements }) => [
    key,
    [...new Set(requirements.flatMap((each) => simpleRules(each)).map(({ kind }) => kind))],
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    strategyGate: ['fieldSet', 'deliverable'],
    initiationGate: ['deliverable', 'anyOf', 'manual', 'fieldSet', 'checklist'],
    planningGate: ['deliverable'],
    developmentGate: ['minPlanned', 'minTested'],
    acceptanceGate: ['perVersion', 'minAccepted'],
    launchGate: ['minAccepted', 'fieldSet', 'deliverable', 'checklist'],
    iterationGate: ['fieldSet'],
    retirementGate: ['fieldSet', 'deliverable', 'tableComplete'],
  });
});

test('a rule asks of a deliverable what its kind can give', () => {
  const rules = gates.flatMap(({ requirements }) => requirements.flatMap((each) => simpleRules(each)));
  const kindsFor = (wanted: SimpleRule['kind']) => [
    ...new Set(
      rules.flatMap((rule) =>
        rule.kind === wanted && 'deliverable' in rule
          ? [deliverables.find(({ key }) => key === rule.deliverable)?.kind]
          : [],
      ),
    ),
  ];
  expect(kindsFor('manual')).toEqual(['decision']);
  expect(kindsFor('tableComplete')).toEqual(['table']);
  expect(kindsFor('minPlanned')).toEqual(['versions']);
  expect(kindsFor('perVersion')).toEqual(['record']);
  expect(kindsFor('deliverable').sort()).toEqual(['file', 'fileOrDate', 'fileOrLink', 'link']);
});

test('the seven items of the launch event (6.6), and the demo where it is live', () => {
  const pack = deliverables.find(({ key }) => key === 'launchEventPack')?.checklist ?? [];
  expect(pack.map(({ name, kind, when }) => [name.zh, kind, when?.fact ?? 'always'])).toEqual([
    ['会议时间', 'text', 'always'],
    ['会议地点', 'text', 'always'],
    ['邀请嘉宾', 'text', 'always'],
    ['易拉宝', 'tick', 'always'],
    ['会场布置物料', 'tick', 'always'],
    ['发布会PPT', 'tick', 'always'],
    ['产品宣传视频', 'tick', 'always'],
    ['产品演示准备', 'tick', 'liveDemo'],
  ]);
});

test('the list of customers (6.8) has region, contract status and a support plan for each', () => {
  const columns = deliverables.find(({ key }) => key === 'impactInventory')?.table?.columns ?? [];
  expect(columns.filter(({ isRequired }) => isRequired).map(({ key }) => key)).toEqual([
    'customer',
    'region',
    'contractStatus',
    'supportPlan',
  ]);
  expect(columns.find(({ key }) => key === 'contractStatus')?.options.map(({ name }) => name.en)).toEqual([
    'Signed',
    'In delivery',
    'In warranty',
    'Maintenance',
    'Expired',
    'Terminated',
  ]);
});

test('facts are decided in the stages and by the people that the document names', () => {
  expect(
    defaultProcess.facts.map(({ key, clause, stages: where, setBy, ...fact }) => [
      key,
      clause,
      where.join(),
      setBy.join(),
      optionsOf({ key, clause, stages: where, setBy, ...fact })
        .map(({ value }) => value)
        .join(),
    ]),
  ).toEqual([
    ['strategyOrigin', '6.1', 'strategy', '', 'corporateStrategy,marketDemand'],
    ['productGoal', '6.1', 'strategy', '', ''],
    ['productManager', '6.2', 'initiation', 'product,management', ''],
    ['launchEvent', '6.6', 'launch', '', 'yes,no,later'],
    ['liveDemo', '6.6', 'launch', '', 'yes,no'],
    ['retirementRequest', '6.8', 'iteration', 'operations', ''],
    ['retirementReason', '6.8', 'iteration,retirement', 'productManager', 'noMarketOpportunity,superseded'],
    ['replacementProduct', '6.8', 'iteration,retirement', 'productManager', ''],
    ['endOfSale', '6.8', 'retirement', '', ''],
    ['endOfSupport', '6.8', 'retirement', '', ''],
  ]);
});

test('only the chair waives', () => {
  expect(new Set(gates.map(({ waivedBy }) => waivedBy.join()))).toEqual(new Set(['chair']));
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
