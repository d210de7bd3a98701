import { addLink, link, replace, setAside, stateDates, unlink } from '../../support/commands';
import { paperProduct, type PaperProduct } from '../../support/paper-product';

/** Pieces of evidence as their versions' files, titles or days, by deliverable. */
function evidenceOf(product: PaperProduct): Readonly<Record<string, readonly (readonly string[])[]>> {
  return Object.fromEntries(
    Object.entries(product.state().evidence).map(([deliverable, pieces]) => [
      deliverable,
      pieces.map(({ versions }) =>
        versions.map(({ content }) => {
          if (content.kind === 'file') return content.filename;
          return content.kind === 'link' ? content.title : content.due;
        }),
      ),
    ]),
  );
}

function planning(...files: readonly string[]): PaperProduct {
  const product = paperProduct('planning');
  for (const file of files) product.attach(file);
  return product;
}

test('a file stands for one deliverable at a time', () => {
  const product = planning('v7.pdf');
  product.does(link('productPlan', '1'));
  product.does(link('competitorMaterial', '1'));
  expect(evidenceOf(product)).toEqual({ competitorMaterial: [['v7.pdf']] });
});

test('files linked one after the other are pieces of their own; who and when stand with each', () => {
  const product = planning('a.pdf', 'b.pdf');
  product.does(link('productPlan', '1'));
  product.does(link('productPlan', '2'));
  expect(evidenceOf(product)).toEqual({ productPlan: [['a.pdf'], ['b.pdf']] });
  expect(product.state().evidence['productPlan']?.[0]?.versions[0]).toEqual({
    by: '李娜',
    at: product.now(),
    content: { kind: 'file', attachmentId: '1', filename: 'a.pdf', how: 'linked', isLost: false },
  });
});

test('a file that already is what it is said to be leaves no event', () => {
  const product = planning('v7.pdf');
  product.does(link('productPlan', '1'));
  expect(product.run(link('productPlan', '1'))).toEqual({ ok: true, events: [] });
  expect(product.run(replace('productPlan', '2', '1'))).toEqual({ ok: true, events: [] });
});

test('a file takes the place of another, which stays behind it as the older version', () => {
  const product = planning('a.pdf', 'b.pdf');
  product.does(link('productPlan', '1'));
  product.does(replace('productPlan', '2', '2'));
  expect(evidenceOf(product)).toEqual({ productPlan: [['a.pdf', 'b.pdf']] });
});

test('a file that takes the place of another leaves what it stood for before', () => {
  const product = planning('a.pdf', 'b.pdf');
  product.does(link('productPlan', '1'));
  product.does(link('competitorMaterial', '2'));
  product.does(replace('productPlan', '2', '2'));
  expect(evidenceOf(product)).toEqual({ productPlan: [['a.pdf', 'b.pdf']] });
});

test('a superseded file that is linked again becomes the newest version of the same piece', () => {
  const product = planning('a.pdf', 'b.pdf');
  product.does(link('productPlan', '1'));
  product.does(replace('productPlan', '2', '2'));
  const again = product.run(link('productPlan', '1'));
  expect(again).toMatchObject({ events: [{ type: 'evidenceReplaced' }] });
  expect(evidenceOf(product)).toEqual({ productPlan: [['b.pdf', 'a.pdf']] });
});

test('taking the current version off makes the one before current again', () => {
  const product = planning('a.pdf', 'b.pdf');
  product.does(link('productPlan', '1'));
  product.does(replace('productPlan', '2', '2'));
  product.does(unlink('productPlan', '2'));
  expect(evidenceOf(product)).toEqual({ productPlan: [['a.pdf']] });
  product.does(unlink('productPlan', '2'));
  expect(evidenceOf(product)).toEqual({});
});

test('a file taken off no longer speaks by its name, until it is linked again', () => {
  const product = planning('产品规划.pdf');
  product.does({ type: 'followFiles' });
  product.does(unlink('productPlan', '2.1'));
  expect(product.run({ type: 'followFiles' })).toEqual({ ok: true, events: [] });
  expect(product.state()).toMatchObject({ evidence: {}, setAside: ['1'] });
  product.does(link('productPlan', '1'));
  expect(product.state()).toMatchObject({ setAside: [] });
  expect(evidenceOf(product)).toEqual({ productPlan: [['产品规划.pdf']] });
});

test('a file set aside leaves its piece, is set aside once, and is asked about no more', () => {
  const product = planning('产品规划.pdf');
  product.does({ type: 'followFiles' });
  product.does(setAside('1'));
  expect(product.state()).toMatchObject({ evidence: {}, setAside: ['1'] });
  expect(product.run(setAside('1'))).toEqual({ ok: true, events: [] });
  expect(product.run({ type: 'followFiles' })).toEqual({ ok: true, events: [] });
});

test('a link stands for a deliverable; another one is a piece of its own, a new address a new version', () => {
  const product = planning();
  product.does(addLink('existingProjectMaterial', ' https://wiki.example.com/a ', ' First '));
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com/b', 'Second'));
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com/c', 'Third', '2'));
  expect(evidenceOf(product)).toEqual({ existingProjectMaterial: [['First', 'Third'], ['Second']] });
  expect(product.state().evidence['existingProjectMaterial']?.[0]?.versions[0]?.content).toEqual({
    kind: 'link',
    url: 'https://wiki.example.com/a',
    title: 'First',
  });
});

test('a link without a title is called by its address', () => {
  const product = planning();
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com/a', '  '));
  expect(evidenceOf(product)).toEqual({ existingProjectMaterial: [['https://wiki.example.com/a']] });
});

test('a link that is there already leaves no event', () => {
  const product = planning();
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com/a'));
  expect(product.run(addLink('existingProjectMaterial', 'https://wiki.example.com/a'))).toEqual({
    ok: true,
    events: [],
  });
  expect(
    product.run(addLink('existingProjectMaterial', 'https://wiki.example.com/a', 'A page', '2')),
  ).toEqual({
    ok: true,
    events: [],
  });
});

test('a link taken off leaves the one before, and sets nothing aside', () => {
  const product = planning();
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com/a', 'First'));
  product.does(addLink('existingProjectMaterial', 'https://wiki.example.com/b', 'Second', '2'));
  expect(product.run(unlink('existingProjectMaterial', '2'))).toMatchObject({
    events: [{ data: { file: 'Second' } }],
  });
  expect(evidenceOf(product)).toEqual({ existingProjectMaterial: [['First']] });
  expect(product.state().setAside).toEqual([]);
});

test('new dates are a new version of the old ones, the same dates no event', () => {
  const product = planning();
  product.does(stateDates('planningSchedule', '2026-04-15', '2026-03-01'));
  product.does(stateDates('planningSchedule', '2026-05-15', '2026-03-01'));
  expect(product.run(stateDates('planningSchedule', '2026-05-15', '2026-03-01'))).toEqual({
    ok: true,
    events: [],
  });
  expect(evidenceOf(product)).toEqual({ planningSchedule: [['2026-04-15', '2026-05-15']] });
  expect(product.run(unlink('planningSchedule', '2'))).toMatchObject({
    events: [{ data: { file: '2026-05-15' } }],
  });
});

test('dates beside a file are a piece of their own', () => {
  const product = planning('排期.xlsx');
  product.does(link('planningSchedule', '1'));
  product.does(stateDates('planningSchedule', '2026-04-15'));
  expect(evidenceOf(product)).toEqual({ planningSchedule: [['排期.xlsx'], ['2026-04-15']] });
});
