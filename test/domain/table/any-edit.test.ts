import fc from 'fast-check';
import { CHUNK_TARGET_BYTES } from '../../../src/domain/table/table-limits';
import { naiveTable, type Played } from './naive-table';
import { countsOf, paperTable, recountChunk, recountRows, type PaperTable } from './paper-table';
import { randomAct, wideTable as table } from './random-act';

/** Plays acts on a table and on a plain list, and looks at both after each of them. */
function afterEachAct(
  look: (paper: PaperTable, played: Played, naive: ReturnType<typeof naiveTable>) => void,
): void {
  fc.assert(
    fc.property(fc.array(randomAct, { minLength: 5, maxLength: 40, size: 'max' }), (acts) => {
      const paper = paperTable(table);
      const naive = naiveTable(table);
      for (const act of acts) look(paper, naive.play(act), naive);
    }),
    { numRuns: 100 },
  );
}

test('whatever is done to a table, it holds what a plain list would, and nothing else is stored', () => {
  const seen = new Map<string, number>();
  const see = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
  afterEachAct((paper, { edit, outcome }, naive) => {
    const before = paper.index();
    const edited = paper.run(edit);
    expect(edited.ok ? edited.affected : edited.code).toBe(outcome);
    const { chunks, nextRow } = paper.index();
    expect(paper.rows()).toEqual(naive.rows());
    expect(nextRow).toBe(naive.nextRow());
    expect([...paper.stored().keys()].sort()).toEqual(chunks.map(({ id }) => id).sort());
    if (edited.ok && outcome === 0) {
      expect(edited).toMatchObject({ written: [], dropped: [] });
      expect(paper.index()).toEqual(before);
    }
    const growth = chunks.length - before.chunks.length;
    const isChange = ['put', 'mark', 'fill'].includes(edit.kind);
    see(`${edit.kind}: ${typeof outcome === 'string' ? outcome : outcome > 0 ? 'done' : 'so already'}`);
    if (isChange && growth > 0) see('chunks split');
    if (isChange && growth < 0) see('chunks merged');
  });
  const wanted = ['put', 'remove', 'append', 'replace', 'mark', 'fill'].map((kind) => `${kind}: done`);
  wanted.push('fill: so already', 'mark: UNKNOWN_ITEM', 'chunks split');
  expect(wanted.filter((what) => (seen.get(what) ?? 0) < 3)).toEqual([]);
});

test('the index is at all times what a recount of all rows gives', () => {
  afterEachAct((paper, { edit }) => {
    paper.run(edit);
    const index = paper.index();
    const stored = paper.stored();
    expect(countsOf(index)).toEqual(recountRows(table, paper.rows()));
    expect(index.chunks).toEqual(index.chunks.map(({ id }) => recountChunk(id, stored.get(id)!)));
    const ids = paper.rows().map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
  });
});

test('no chunk of several rows outgrows the target', () => {
  afterEachAct((paper, { edit }) => {
    paper.run(edit);
    const grown = paper
      .index()
      .chunks.filter(({ bytes, rowCount }) => rowCount > 1 && bytes > CHUNK_TARGET_BYTES);
    expect(grown).toEqual([]);
  });
});
