import { decide } from '../../../src/domain/dossier/decide/decide';
import type { DossierState } from '../../../src/domain/dossier/state';
import { attachmentId } from '../../../src/domain/ids';
import { nameReader, undecidedFiles } from '../../../src/domain/readiness/recognise-files';
import { link, setAside, setFact, unlink } from '../../support/commands';
import { enter, paperProduct, type PaperProduct } from '../../support/paper-product';

const follow = { type: 'followFiles' } as const;
const nothing = { ok: true, events: [] };

function planning(...files: readonly string[]): PaperProduct {
  const product = paperProduct('planning');
  for (const file of files) product.attach(file);
  return product;
}

/** File names of the versions of each piece, by deliverable. */
const filesOf = (state: DossierState): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(state.evidence).map(([deliverable, pieces]) => [
      deliverable,
      pieces.map(({ versions }) =>
        versions
          .map(({ content }) => (content.kind === 'file' ? content.filename : content.kind))
          .join(' < '),
      ),
    ]),
  );

test('files whose names are clear stand for their deliverables, in one event, signed by nobody', () => {
  const product = planning('产品规划.pdf', '竞品资料.zip', 'holiday.jpg');
  product.does(follow, null);
  expect(filesOf(product.state())).toEqual({
    productPlan: ['产品规划.pdf'],
    competitorMaterial: ['竞品资料.zip'],
  });
  expect(product.recorded().slice(1)).toMatchObject([
    {
      type: 'filesFollowed',
      actor: null,
      data: { linked: [{ isNewVersion: false }, { isNewVersion: false }] },
    },
  ]);
  expect(product.state().evidence['productPlan']?.[0]?.versions[0]).toMatchObject({
    by: null,
    content: { how: 'name' },
  });
});

test('what was followed once is not followed again', () => {
  const product = planning('产品规划.pdf', 'holiday.jpg');
  product.does(follow);
  expect(product.run(follow)).toEqual(nothing);
});

test('a file of the same document name becomes the newest version, another one a piece of its own', () => {
  const product = planning(
    '产品规划 v1.pdf',
    '产品规划.pdf',
    '产品规划(2).pdf',
    '产品规划.docx',
    '产品规划 附录.pdf',
  );
  product.does(follow);
  expect(filesOf(product.state())).toEqual({
    productPlan: ['产品规划 v1.pdf < 产品规划.pdf < 产品规划(2).pdf', '产品规划.docx', '产品规划 附录.pdf'],
  });
  product.attach('产品规划_V3.pdf');
  expect(product.run(follow)).toMatchObject({ events: [{ data: { linked: [{ isNewVersion: true }] } }] });
});

test('the order of ids counts, as numbers, not the order in which Jira lists them', () => {
  const product = planning(...Array.from({ length: 10 }, (_, index) => `产品规划 v${index + 1}.pdf`));
  const context = product.context();
  const listedBackwards = decide(follow, { ...context, files: [...context.files].reverse() });
  expect(product.run(follow)).toEqual(listedBackwards);
  expect(filesOf(product.state())['productPlan']?.[0]).toMatch(
    /^产品规划 v1\.pdf < .* v9\.pdf < 产品规划 v10\.pdf$/,
  );
});

test('a name that says two deliverables of the gate is asked about, and counts for neither', () => {
  const product = planning('产品规划及竞品资料.zip');
  expect(product.run(follow)).toEqual(nothing);
  const [asked] = undecidedFiles(product.state(), product.files());
  const said = nameReader(product.context().process, product.state())(asked?.filename ?? '');
  expect(said).toMatchObject({
    kind: 'several',
    deliverables: [{ key: 'competitorMaterial' }, { key: 'productPlan' }],
  });
});

test('a name that also says something of another stage is clear: what the gate asks for comes first', () => {
  const product = planning('产品规划 与 产品退市计划.pdf');
  product.does(follow);
  expect(filesOf(product.state())).toEqual({ productPlan: ['产品规划 与 产品退市计划.pdf'] });
});

test('a name that says two deliverables of other stages is asked about as well', () => {
  const product = planning('产品原型和产品退市计划.pdf');
  expect(product.run(follow)).toEqual(nothing);
  const read = nameReader(product.context().process, product.state());
  expect(read('产品原型和产品退市计划.pdf')).toMatchObject({ kind: 'several' });
});

test('what the gate asks for depends on the facts', () => {
  const product = paperProduct('retirement');
  product.attach('无市场商机与新产品研发计划.docx');
  expect(product.run(follow)).toEqual(nothing);
  product.does(setFact('retirementReason', 'superseded'));
  product.does(follow);
  expect(filesOf(product.state())).toEqual({ newProductPlan: ['无市场商机与新产品研发计划.docx'] });
});

test('a name that is not clear in one stage can be clear in the next', () => {
  const product = planning('产品原型和产品退市计划.pdf');
  expect(product.run(follow)).toEqual(nothing);
  product.does(enter('launch'));
  product.does(follow);
  expect(filesOf(product.state())).toEqual({ prototype: ['产品原型和产品退市计划.pdf'] });
});

test('an empty file is not looked at; its name speaks once there is content', () => {
  const product = planning();
  product.attach('产品规划.pdf', 0);
  expect(product.run(follow)).toEqual(nothing);
  expect(undecidedFiles(product.state(), product.files())).toEqual([]);
});

test('names of deliverables that no file answers say nothing', () => {
  const product = paperProduct('development');
  product.attach('版本计划.xlsx');
  product.attach('验收记录.docx');
  expect(product.run(follow)).toEqual(nothing);
});

test('a file of which somebody has said what it is stays that, whatever its name says', () => {
  const product = planning('产品规划.pdf', '竞品资料.zip');
  product.does(link('competitorMaterial', '1'));
  product.does(setAside('2'));
  expect(product.run(follow)).toEqual(nothing);
  expect(filesOf(product.state())).toEqual({ competitorMaterial: ['产品规划.pdf'] });
});

test('a file that is gone is noticed once, and stays in its place', () => {
  const product = planning('产品规划.pdf');
  product.does(follow);
  product.remove(attachmentId('1'));
  expect(product.run(follow)).toMatchObject({
    events: [
      {
        type: 'filesFollowed',
        data: {
          linked: [],
          lost: [{ deliverable: 'productPlan', attachmentId: '1', filename: '产品规划.pdf' }],
        },
      },
    ],
  });
  expect(product.run(follow)).toEqual(nothing);
  expect(product.state().evidence['productPlan']?.[0]?.versions[0]?.content).toMatchObject({ isLost: true });
});

test('a newer version after a lost one takes its place in the same piece', () => {
  const product = planning('产品规划 v1.pdf');
  product.does(follow);
  product.remove(attachmentId('1'));
  product.attach('产品规划 v2.pdf');
  product.does(follow);
  expect(filesOf(product.state())).toEqual({ productPlan: ['产品规划 v1.pdf < 产品规划 v2.pdf'] });
});

test('losing an older version is noticed too, and one taken off leaves nothing to lose', () => {
  const product = planning('产品规划 v1.pdf', '产品规划 v2.pdf');
  product.does(follow);
  product.does(unlink('productPlan', '2.1'));
  product.remove(attachmentId('2'));
  expect(product.run(follow)).toEqual(nothing);
  product.remove(attachmentId('1'));
  expect(product.run(follow)).toMatchObject({ events: [{ data: { lost: [{ attachmentId: '1' }] } }] });
});

test('pieces begun by one look have ids of their own', () => {
  const product = planning('产品规划.pdf', '产品规划.docx', '产品规划.pptx');
  product.does(follow);
  expect(product.state().evidence['productPlan']?.map(({ id }) => id)).toEqual(['2.1', '2.2', '2.3']);
});
