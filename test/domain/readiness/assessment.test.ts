import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { rowsWithoutGate } from '../../../src/domain/readiness/assess-gate';
import type { AssessedRow } from '../../../src/domain/readiness/assessment';
import { addLink, confirm, link, setFact, setItem, stateDates, waive } from '../../support/commands';
import { enter, paperProduct, terminate, type PaperProduct } from '../../support/paper-product';
import { projectionOf } from '../../support/validate';

const rowOf = (product: PaperProduct, key: string): AssessedRow | undefined =>
  projectionOf(product).assessment.rows.find((row) => row.key === key);

test('a conditional deliverable that does not apply is shown with its condition and asked of nobody', () => {
  const product = paperProduct('retirement');
  expect(rowOf(product, 'noMarketStatement')).toMatchObject({
    state: 'notApplicable',
    condition: { fact: 'retirementReason', equals: 'noMarketOpportunity' },
  });
  product.does(setFact('retirementReason', 'noMarketOpportunity'));
  expect(rowOf(product, 'noMarketStatement')).toMatchObject({
    state: 'missing',
    condition: { fact: 'retirementReason', equals: 'noMarketOpportunity' },
  });
});

test('a checklist that does not apply tells no items', () => {
  const product = paperProduct('launch');
  expect(rowOf(product, 'launchEventPack')).toMatchObject({ state: 'notApplicable', missing: [] });
});

test('alternatives share their choice; one of them covers the other', () => {
  const product = paperProduct('initiation');
  expect(rowOf(product, 'marketForecast')).toMatchObject({ state: 'missing', choice: 'marketEvidence' });
  product.attach('市场预测.pdf');
  product.does({ type: 'followFiles' }, null);
  expect(rowOf(product, 'marketForecast')).toMatchObject({ state: 'satisfied', choice: 'marketEvidence' });
  expect(rowOf(product, 'promotionMeetingRecord')).toMatchObject({ state: 'coveredByOther' });
});

test('several rules about one deliverable make one row, as far as its weakest; the document comes first', () => {
  const product = paperProduct('initiation');
  expect(rowOf(product, 'productAnalysisReport')).toMatchObject({ state: 'missing', task: 'attach' });
  product.attach('产品分析报告.pdf');
  product.does({ type: 'followFiles' }, null);
  expect(rowOf(product, 'productAnalysisReport')).toMatchObject({
    state: 'missing',
    task: 'tick',
    missing: [{ kind: 'names', names: [{ zh: '市场调研' }, { zh: '竞品调研分析' }, { zh: '可行性研究' }] }],
  });
  for (const item of ['marketResearch', 'competitiveAnalysis', 'feasibilityStudy'])
    product.does(setItem('productAnalysisReport', item));
  expect(rowOf(product, 'productAnalysisReport')).toMatchObject({ state: 'satisfied', missing: [] });
});

test('every row says whose it is, where it is asked for, what there is to do, and for which stage it is what', () => {
  const rows = projectionOf(paperProduct('planning')).assessment.rows;
  expect(
    rows.map(({ key, owner, clause, task, direction }) => [key, owner, clause, task, direction]),
  ).toEqual([
    ['productAnalysisReport', 'product', '6.3', 'attach', 'input'],
    ['competitorMaterial', 'product', '6.3', 'attach', 'input'],
    ['industryAnalysis', 'product', '6.3', 'attach', 'input'],
    ['existingProjectMaterial', 'projectManagement', '6.3', 'attachOrLink', 'input'],
    ['planningSchedule', 'product', '6.3', 'attachOrDate', 'work'],
    ['productPlan', 'product', '6.3', 'attach', 'output'],
  ]);
});

test('what is confirmed names the roles that may', () => {
  const product = paperProduct('initiation');
  expect(rowOf(product, 'preInitiationRecord')).toMatchObject({
    task: 'confirm',
    roles: ['management', 'product'],
    state: 'missing',
  });
  product.does(confirm('preInitiationRecord'));
  expect(rowOf(product, 'preInitiationRecord')).toMatchObject({ state: 'satisfied' });
});

test('a fact that stands for a deliverable is a row of the deliverable, any other one a row of its own', () => {
  expect(rowOf(paperProduct('initiation'), 'productManagerAppointment')).toMatchObject({
    subject: { kind: 'deliverable', fact: { key: 'productManager' } },
    task: 'fillIn',
  });
  expect(rowOf(paperProduct('strategy'), 'productGoal')).toMatchObject({
    subject: { kind: 'fact' },
    owner: 'management',
    direction: null,
  });
});

test('a row that is waived says by whom and why, until something answers it', () => {
  const product = paperProduct('planning');
  product.does(waive('existingProjectMaterial', 'Our first product'));
  const waiver = { by: '李娜', at: product.now(), reason: 'Our first product' };
  expect(rowOf(product, 'existingProjectMaterial')).toMatchObject({ state: 'waived', waiver });
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com'));
  expect(rowOf(product, 'existingProjectMaterial')).toMatchObject({ state: 'satisfied', waiver });
});

test('evidence of a kind that does not fit any more does not count', () => {
  const product = paperProduct('planning');
  product.does(stateDates('planningSchedule', '2026-04-15'));
  const { deliverables } = defaultProcess;
  const filesOnly = {
    ...defaultProcess,
    deliverables: deliverables.map((each) =>
      each.key === 'planningSchedule' ? { ...each, kind: 'file' as const } : each,
    ),
  };
  const [before, after] = [defaultProcess, filesOnly].map((process) =>
    projectionOf(product, process).assessment.rows.find(({ key }) => key === 'planningSchedule'),
  );
  expect([before?.state, after?.state]).toEqual(['satisfied', 'missing']);
});

test('evidence counts at every gate that asks for it, wherever it was given', () => {
  const product = paperProduct('strategy');
  product.attach('notes.docx');
  product.does(link('meetingMinutes', '1'));
  product.does(enter('initiation'));
  expect(rowOf(product, 'meetingMinutes')).toMatchObject({ state: 'satisfied' });
});

test('deliverables of a stage that no gate asks for are shown and asked of nobody', () => {
  expect(rowsWithoutGate(defaultProcess, 'retired').map(({ key, state }) => [key, state])).toEqual([
    ['archiveDossier', 'notAsked'],
  ]);
  for (const { from } of defaultProcess.gates) expect(rowsWithoutGate(defaultProcess, from)).toEqual([]);
});

test('a gate that advises tells what is missing and refuses nothing', () => {
  const advising = {
    ...defaultProcess,
    gates: defaultProcess.gates.map((gate) => ({ ...gate, enforcement: 'advise' as const })),
  };
  const { values, isGateOpen } = projectionOf(paperProduct('initiation'), advising);
  expect(isGateOpen).toBe(true);
  expect(values['gate-record']).toMatchObject({ need: [], block: [], decision: 'go' });
  expect(values['missing-deliverables']).toHaveLength(6);
});

test('a terminated product has no gate and is filed under its outcome', () => {
  const product = paperProduct('planning');
  product.does(terminate);
  const { values, gate, isGateOpen } = projectionOf(product);
  expect({ gate, isGateOpen }).toEqual({ gate: undefined, isGateOpen: false });
  expect(values).toMatchObject({ 'lifecycle-stage': 'Terminated', 'missing-deliverables': null });
  expect(values['gate-record']).toMatchObject({ gate: '', need: [], block: [] });
});
