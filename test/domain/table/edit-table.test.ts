import { impactInventory as table } from '../../../src/domain/process/default/impact-inventory';
import { chunksNeeded, editTable, type TableEdit } from '../../../src/domain/table/edit-table';
import { emptyIndex, type Cells } from '../../../src/domain/table/table-index';
import { CHUNK_TARGET_BYTES } from '../../../src/domain/table/table-limits';
import { paperTable } from './paper-table';

const put = (cells: Cells, row: string | null = null): TableEdit => ({ kind: 'put', row, cells });
const append = (rows: readonly Cells[]): TableEdit => ({ kind: 'append', rows });
const fill = (first: string | null, second: string | null, value: string, onlyEmpty = false): TableEdit => ({
  kind: 'fill',
  class: [first, second],
  onlyEmpty,
  column: 'supportPlan',
  value,
});
const customers = (count: number, cells: Cells = {}): readonly Cells[] =>
  Array.from({ length: count }, (_, at) => ({ customer: `客户${at + 1}`, ...cells }));

/** Three chunks, of which the last has room. */
const threeChunks = () => {
  const paper = paperTable(table);
  paper.does(append(customers(600, { region: '华东', supportPlan: '长'.repeat(60) })));
  expect(paper.index().chunks).toHaveLength(3);
  return paper;
};

test('rows are added, changed as a whole, and removed, and no id is given twice', () => {
  const paper = paperTable(table);
  paper.does(put({ customer: ' 仁济医院 ', region: '华东', supportPlan: '' }));
  paper.does(put({ customer: '协和医院' }));
  paper.does(put({ customer: '协和医院', contractStatus: 'signed' }, '2'));
  paper.does({ kind: 'remove', row: '2' });
  paper.does(put({ customer: '华山医院' }));
  expect(paper.rows()).toEqual([
    { id: '1', cells: { customer: '仁济医院', region: '华东' } },
    { id: '3', cells: { customer: '华山医院' } },
  ]);
  expect(paper.does({ kind: 'replace', rows: [] })).toMatchObject({ affected: 2, written: [] });
  expect(paper.index()).toEqual({ ...emptyIndex, nextRow: 4 });
});

test('the index counts rows by region and contract, the incomplete ones, and whom nobody has told', () => {
  const paper = paperTable(table);
  const full = { customer: 'A', region: '华东', contractStatus: 'signed', supportPlan: '至 2027 年' };
  paper.does(
    append([full, { ...full, customerNotice: 'informed' }, { customer: 'B', region: '华东' }, full]),
  );
  expect(paper.index()).toMatchObject({ rowCount: 4, incompleteCount: 1, untoldCount: 3 });
  expect(paper.index().classes).toEqual({
    华东: { signed: { rows: 3, incomplete: 0, untold: 2 }, '': { rows: 1, incomplete: 1, untold: 1 } },
  });
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'a region may be called %s',
  (region) => {
    const paper = paperTable(table);
    paper.does(
      append([
        { customer: region, region },
        { customer: 'B', region, contractStatus: 'expired' },
      ]),
    );
    expect(Object.entries(paper.index().classes)).toEqual([
      [region, { '': { rows: 1, incomplete: 1, untold: 1 }, expired: { rows: 1, incomplete: 1, untold: 1 } }],
    ]);
    paper.does(fill(region, null, '不再支持'));
    expect(paper.rows().map(({ cells }) => cells['supportPlan'])).toEqual(['不再支持', '不再支持']);
    paper.does({ kind: 'replace', rows: [{ customer: 'C', region: '华东' }] });
    expect(Object.keys(paper.index().classes)).toEqual(['华东']);
    expect(({} as Cells)['rows']).toBeUndefined();
  },
);

test.each([
  [fill('华东', null, '新'), ['新', '新', undefined]],
  [fill('华东', 'signed', '新'), ['新', '旧', undefined]],
  [fill(null, null, '新', true), ['旧', '旧', '新']],
  [fill(null, '', '新'), ['旧', '新', '新']],
  [fill('', null, '新'), ['旧', '旧', '新']],
  [fill(null, null, ''), [undefined, undefined, undefined]],
])('a plan is made for a class of rows: %j', (edit, plans) => {
  const paper = paperTable(table);
  paper.does(
    append([
      { customer: 'A', region: '华东', contractStatus: 'signed', supportPlan: '旧' },
      { customer: 'B', region: '华东', supportPlan: '旧' },
      { customer: 'C' },
    ]),
  );
  paper.does(edit);
  expect(paper.rows().map(({ cells }) => cells['supportPlan'])).toEqual(plans);
});

test('rows are marked one by one, and the mark is taken off', () => {
  const paper = threeChunks();
  const mark = (value: string): TableEdit => ({
    kind: 'mark',
    rows: ['1', '600', '1'],
    column: 'customerNotice',
    value,
  });
  expect(paper.does(mark('informed'))).toMatchObject({ affected: 2 });
  expect(paper.index()).toMatchObject({ rowCount: 600, untoldCount: 598 });
  expect(paper.does(mark('informed'))).toMatchObject({ affected: 0, written: [], dropped: [] });
  paper.does(mark(''));
  expect(paper.index().untoldCount).toBe(600);
});

test('an edit that changes nothing gives back the same index', () => {
  const rows = [{ id: '1', cells: { region: '华东', customer: 'A' } }];
  const paper = paperTable(table);
  paper.does(put({ customer: 'A', region: '华东' }));
  const index = paper.index();
  const loaded = new Map([[index.chunks[0]!.id, rows]]);
  for (const edit of [
    put({ customer: ' A', region: '华东\u0000' }, '1'),
    append([]),
    fill('华北', null, 'x'),
  ]) {
    const edited = editTable(table, index, loaded, edit, () => 'never');
    expect(edited).toEqual({ ok: true, index, written: [], dropped: [], affected: 0 });
    expect(edited.ok && edited.index).toBe(index);
  }
});

test('only chunks that change are written anew', () => {
  const paper = threeChunks();
  const [first, second, third] = paper.index().chunks;
  const edited = paper.does(put({ customer: '另一个' }, String(second!.first)));
  expect(edited).toMatchObject({ affected: 1, dropped: [second!.id] });
  expect(edited.written).toHaveLength(1);
  expect(edited.index.chunks.map(({ id }) => id)).toEqual([first!.id, edited.written[0]!.id, third!.id]);
});

test('new rows go into the last chunk while it has room, then into a new one', () => {
  const paper = threeChunks();
  const last = paper.index().chunks.at(-1)!;
  expect(paper.does(put({ customer: '新客户' }))).toMatchObject({ dropped: [last.id] });
  expect(paper.index().chunks).toHaveLength(3);
  paper.does(append(customers(1000)));
  const { chunks } = paper.index();
  expect(chunks.length).toBeGreaterThan(3);
  expect(chunks[2]!.bytes).toBeGreaterThan(CHUNK_TARGET_BYTES - 100);
});

test('an edit asks for no chunk that it does not touch', () => {
  const { chunks } = threeChunks().index();
  const index = { ...emptyIndex, chunks };
  const ids = chunks.map(({ id }) => id);
  expect(chunksNeeded(index, put({}))).toEqual(ids.slice(2));
  expect(chunksNeeded(index, append([]))).toEqual(ids.slice(2));
  expect(chunksNeeded(index, put({}, '1'))).toEqual(ids.slice(0, 1));
  expect(chunksNeeded(index, { kind: 'remove', row: '600' })).toEqual(ids.slice(2));
  expect(chunksNeeded(index, { kind: 'mark', rows: ['600', '1'], column: '', value: '' })).toEqual([
    ids[0],
    ids[2],
  ]);
  expect(chunksNeeded(index, fill('华东', null, ''))).toEqual(ids);
  expect(chunksNeeded(index, { kind: 'replace', rows: [] })).toEqual([]);
  expect(chunksNeeded(index, put({}, 'x'))).toEqual([]);
  expect(chunksNeeded({ ...index, chunks: [{ ...chunks[0]!, bytes: CHUNK_TARGET_BYTES }] }, put({}))).toEqual(
    [],
  );
});

test('a chunk that is missing is a fault, not a refusal', () => {
  const { chunks } = threeChunks().index();
  expect(() =>
    editTable(table, { ...emptyIndex, chunks }, new Map(), { kind: 'remove', row: '1' }, () => 'x'),
  ).toThrow('not loaded');
});
