import { accountId } from '../../../src/domain/ids';
import { comment, link, nudge, setFact, setItem, waive } from '../../support/commands';
import { enter, LI, paperProduct, terminate } from '../../support/paper-product';

const WANG = accountId('王芳');
const holders = {
  product: { groups: [], people: [LI] },
  operations: { groups: [{ id: 'g1', name: 'operations' }], people: [] },
};
const nothing = { ok: true, events: [] };

test('a waiver says who and why, can be explained better, and is taken back', () => {
  const product = paperProduct('planning');
  product.does(waive('industryAnalysis', ' The industry is new '), WANG);
  expect(product.state().waivers).toEqual({
    planningGate: { industryAnalysis: { by: WANG, at: product.now(), reason: 'The industry is new' } },
  });
  expect(product.run(waive('industryAnalysis', 'The industry is new'))).toEqual(nothing);
  product.does(waive('industryAnalysis', 'Nobody has analysed it yet'), WANG);
  expect(product.state().waivers['planningGate']?.['industryAnalysis']?.reason).toBe(
    'Nobody has analysed it yet',
  );
  product.does(waive('industryAnalysis', null), WANG);
  expect(product.run(waive('industryAnalysis', null))).toEqual(nothing);
  expect(product.state().waivers).toEqual({ planningGate: {} });
});

test('a waiver belongs to its gate: the next gate that asks for the same is not excused', () => {
  const product = paperProduct('acceptance');
  product.does(waive('acceptanceRecord'));
  product.does(enter('launch'));
  expect(product.run(waive('acceptanceRecord', null))).toEqual(nothing);
  expect(product.state().waivers).toMatchObject({ acceptanceGate: { acceptanceRecord: { by: LI } } });
});

test('alternatives excused twice are taken back at once', () => {
  const product = paperProduct('initiation');
  product.does(waive('marketForecast'));
  product.does(waive('promotionMeetingRecord', 'Not promoted yet'));
  expect(product.run(waive('promotionMeetingRecord', null))).toMatchObject({
    events: [
      { type: 'waiverWithdrawn', data: { requirement: 'marketForecast' } },
      { type: 'waiverWithdrawn', data: { requirement: 'promotionMeetingRecord' } },
    ],
  });
});

test('what a condition does not ask for cannot be excused; once it applies it can', () => {
  const product = paperProduct('retirement');
  expect(product.run(waive('newProductPlan'))).toMatchObject({ code: 'NOT_ASKED_FOR' });
  product.does(setFact('retirementReason', 'superseded'));
  product.does(waive('newProductPlan'));
});

test('a terminated product asks for nothing, so nothing can be excused or reminded of', () => {
  const product = paperProduct('planning', { holders });
  product.does(terminate);
  expect(product.run(waive('productPlan'))).toMatchObject({ code: 'NOT_ASKED_FOR' });
  expect(product.run(nudge('product'))).toMatchObject({ code: 'NOTHING_OWED' });
});

test('a department is reminded of what it owes, each thing once, and not of what is there or excused', () => {
  const product = paperProduct('initiation', { holders });
  product.attach('notes.pdf');
  product.does(link('productReference', '1'));
  product.does(waive('preInitiationRecord'));
  expect(product.run(nudge('product'))).toMatchObject({
    events: [
      {
        type: 'departmentNudged',
        data: { department: 'product', requirements: ['productManagerAppointment', 'productAnalysisReport'] },
      },
    ],
  });
});

test('alternatives are owed together', () => {
  const product = paperProduct('initiation', { holders });
  expect(product.run(nudge('operations'))).toMatchObject({
    events: [{ data: { requirements: ['marketForecast|promotionMeetingRecord'] } }],
  });
});

test('a department is reminded once in 24 hours, whoever asks; another one is not held up by it', () => {
  const product = paperProduct('initiation', { holders });
  product.does(nudge('product'));
  const { at } = product.state().nudges['product']!;
  product.wait(23.99);
  expect(product.run(nudge('product'), WANG)).toEqual({
    ok: false,
    code: 'NUDGED_ALREADY',
    facts: { department: { zh: '产品部', en: 'Product department' }, at },
  });
  product.does(nudge('operations'));
  product.wait(0.01);
  product.does(nudge('product'), WANG);
  expect(product.state().nudges['product']).toEqual({ by: WANG, at: product.now() });
});

test('departments of the stage say what they think, newest first', () => {
  const product = paperProduct('planning');
  product.does(comment('committee', ' Too early '), WANG);
  product.does(comment('product', 'The market will not wait'));
  expect(product.state().comments).toEqual([
    {
      id: '3',
      by: LI,
      at: product.now(),
      department: 'product',
      stage: 'planning',
      text: 'The market will not wait',
    },
    { id: '2', by: WANG, at: product.now(), department: 'committee', stage: 'planning', text: 'Too early' },
  ]);
  expect(product.run(comment('operations', 'Why not us?'))).toMatchObject({ code: 'NOT_ASKED_FOR' });
});

test('the newest twenty opinions are at hand, all of them in the events', () => {
  const product = paperProduct('planning');
  for (let each = 1; each <= 25; each += 1) product.does(comment('product', `Opinion ${each}`));
  expect(product.state().comments.map(({ text }) => text)).toEqual(
    Array.from({ length: 20 }, (_, index) => `Opinion ${25 - index}`),
  );
  expect(product.recorded().filter(({ type }) => type === 'departmentCommented')).toHaveLength(25);
});

test('the sections of a report are owed although its file is there', () => {
  const product = paperProduct('initiation', { holders });
  product.attach('report.pdf');
  product.does(link('productAnalysisReport', '1'));
  product.does(setItem('productAnalysisReport', 'marketResearch'));
  expect(product.run(nudge('product'))).toMatchObject({
    events: [{ data: { requirements: expect.arrayContaining(['productAnalysisReport']) as unknown } }],
  });
});
