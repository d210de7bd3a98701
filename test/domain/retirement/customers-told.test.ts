import fc from 'fast-check';
import type { CommandOf } from '../../../src/domain/dossier/command';
import { decide } from '../../../src/domain/dossier/decide/decide';
import type { Decision } from '../../../src/domain/dossier/decide/decision';
import { accountId, type AccountId } from '../../../src/domain/ids';
import { impactInventory } from '../../../src/domain/process/default/impact-inventory';
import { tableEditOf } from '../../../src/domain/retirement/table-edit-of';
import { editTable } from '../../../src/domain/table/edit-table';
import { cellOf, emptyIndex } from '../../../src/domain/table/table-index';
import { putRow } from '../../support/commands';
import { DIGEST, enter, LI, paperProduct, type PaperProduct } from '../../support/paper-product';

const INVENTORY = 'impactInventory';
const CHEN = accountId('陈刚');
const ZHOU = accountId('周婷');
const SOMEBODY = accountId('路人');

/**
 * Rows by id: 1 and 2 of 陈刚 under two names, 3 of 周婷, 4 of nobody, 5 of somebody who is told elsewhere, 6 of somebody of
 * whom nobody knows who it is.
 */
const OWNERS = ['陈刚', '陈工', '周婷', '', '王伟', '孙浩'];

function inventory(stage: 'retirement' | 'iteration' = 'retirement'): PaperProduct {
  const product = paperProduct(stage);
  for (const projectOwner of OWNERS)
    product.does(putRow({ customer: '仁济医院', region: '华东', projectOwner }));
  for (const [owner, account] of [
    ['陈刚', CHEN],
    ['陈工', CHEN],
    ['周婷', ZHOU],
    ['王伟', null],
  ] as const)
    product.does({ type: 'nameOwner', owner, account, isToldElsewhere: account === null });
  return product;
}

const mark = (
  rows: readonly string[],
  value = 'informed',
  column = 'customerNotice',
): CommandOf<'markRows'> => ({ type: 'markRows', deliverable: INVENTORY, rows, column, value });

/** What comes of marking, as the app prepares it, for somebody who may not edit the issue. */
function markedBy(product: PaperProduct, actor: AccountId | null, command: CommandOf<'markRows'>): Decision {
  const index = product.state().tables[INVENTORY]?.index ?? emptyIndex;
  const rows = Object.entries(product.rows(INVENTORY)).map(([id, cells]) => ({ id, cells }));
  const chunks = new Map(
    index.chunks.map(({ id, first, last }) => [
      id,
      rows.filter((row) => Number(row.id) >= first && Number(row.id) <= last),
    ]),
  );
  const table = editTable(impactInventory, index, chunks, tableEditOf(command), (nth) => `new.${nth}`);
  const marked = rows.filter(({ id }) => command.rows.includes(id));
  const rowOwners = [...new Set(marked.map(({ cells }) => cellOf(cells, 'projectOwner')))];
  return decide(command, { ...product.context(actor), canEdit: false, prepared: { table, rowOwners } });
}

const outcome = (decision: Decision): string =>
  decision.ok ? decision.events.map(({ type }) => type).join() : decision.code;

test.each<[who: string, account: AccountId | null, what: string, rows: readonly string[], gives: string]>([
  ['an owner', CHEN, 'a row of their own', ['1'], 'tableFilled'],
  ['an owner', CHEN, 'rows of their own under several names', ['1', '2'], 'tableFilled'],
  ['another owner', ZHOU, 'a row of their own', ['3'], 'tableFilled'],
  ['an owner', CHEN, 'somebody else’s row', ['3'], 'NOT_THE_OWNER'],
  ['an owner', CHEN, 'rows of which one is somebody else’s', ['1', '2', '3'], 'NOT_THE_OWNER'],
  ['an owner', CHEN, 'rows of which one is nobody’s', ['1', '4'], 'NOT_THE_OWNER'],
  ['an owner', CHEN, 'a row that does not exist', ['77'], 'NOT_THE_OWNER'],
  ['an owner', CHEN, 'no rows at all', [], 'NOT_THE_OWNER'],
  ['somebody else', SOMEBODY, 'a row', ['1'], 'NOT_THE_OWNER'],
  ['somebody else', SOMEBODY, 'a row of nobody', ['4'], 'NOT_THE_OWNER'],
  ['somebody else', SOMEBODY, 'a row of somebody told elsewhere', ['5'], 'NOT_THE_OWNER'],
  ['a person of that name of whom nobody has said so', accountId('孙浩'), 'the row', ['6'], 'NOT_THE_OWNER'],
  ['nobody', null, 'a row of somebody told elsewhere', ['5'], 'NOT_THE_OWNER'],
  ['nobody', null, 'a row of nobody', ['4'], 'NOT_THE_OWNER'],
])('%s who may not edit (%s) marks %s: %j gives %s', (_who, account, _what, rows, gives) => {
  expect(outcome(markedBy(inventory(), account, mark(rows)))).toBe(gives);
});

test('whoever may edit marks any rows at once, and the inventory counts who is still untold', () => {
  const product = inventory();
  expect(product.state().tables[INVENTORY]?.index?.untoldCount).toBe(6);
  product.does(mark(['1', '3', '4']), LI);
  product.does(mark(['5'], 'notNeeded'), LI);
  expect(product.recorded().at(-2)).toMatchObject({
    type: 'tableFilled',
    actor: LI,
    data: { deliverable: INVENTORY, column: 'customerNotice', value: 'informed', rowCount: 3 },
  });
  expect(product.state().tables[INVENTORY]?.index?.untoldCount).toBe(2);
  expect(product.rows(INVENTORY)).toMatchObject({
    1: { customerNotice: 'informed' },
    5: { customerNotice: 'notNeeded' },
  });
});

test('a mark is taken back by an empty value, and one that is so already leaves no event', () => {
  const product = inventory();
  product.does(mark(['1', '2']));
  expect(product.run(mark(['1', '2']))).toEqual({ ok: true, events: [] });
  product.does(mark(['1'], ''));
  expect(product.rows(INVENTORY)['1']).not.toHaveProperty('customerNotice');
  expect(product.state().tables[INVENTORY]?.index?.untoldCount).toBe(5);
  expect(product.run(mark([]))).toEqual({ ok: true, events: [] });
});

test.each(impactInventory.columns.map(({ key }) => key).filter((key) => key !== 'customerNotice'))(
  'nobody marks the column %s, whether they may edit or answer for the row',
  (column) => {
    const product = inventory();
    for (const decision of [
      product.run(mark(['1'], 'x', column)),
      markedBy(product, CHEN, mark(['1'], 'x', column)),
    ])
      expect(decision).toEqual({ ok: false, code: 'BAD_VALUE', facts: { fact: column } });
  },
);

test.each([
  ['a value that the column never has', mark(['1'], 'perhaps'), 'BAD_VALUE'],
  ['a row that does not exist', mark(['77']), 'UNKNOWN_ITEM'],
  ['a row that does not exist among others', mark(['1', '77']), 'UNKNOWN_ITEM'],
  ['a table that does not exist', { ...mark(['1']), deliverable: 'mystery' }, 'UNKNOWN_DELIVERABLE'],
])('%s is refused, and nothing is marked', (_what, command, code) => {
  const product = inventory();
  const before = product.state();
  expect(outcome(product.run(command))).toBe(code);
  expect(product.state()).toBe(before);
});

test('whoever takes over a name marks its rows from then on, and whoever gave it up does not', () => {
  const product = inventory();
  product.does({ type: 'nameOwner', owner: '陈刚', account: ZHOU, isToldElsewhere: false });
  expect(outcome(markedBy(product, ZHOU, mark(['1', '3'])))).toBe('tableFilled');
  expect(outcome(markedBy(product, CHEN, mark(['1'])))).toBe('NOT_THE_OWNER');
  expect(outcome(markedBy(product, CHEN, mark(['2'])))).toBe('tableFilled');
});

test('customers are told before the notice, after it, after the end, and after the dossier is archived', () => {
  const product = inventory('iteration');
  const marks = (): readonly string[] =>
    [markedBy(product, CHEN, mark(['1'])), markedBy(product, SOMEBODY, mark(['1']))].map(outcome);
  const asEver = ['tableFilled', 'NOT_THE_OWNER'];
  expect(marks()).toEqual(asEver);
  for (const stage of ['retirement', 'retired']) {
    product.does(enter(stage), null);
    expect(marks()).toEqual(asEver);
  }
  product.does({ type: 'archiveProduct', files: [product.attach('index.json')], digest: DIGEST });
  expect(marks()).toEqual(asEver);
  product.does(mark(['1']));
  expect(product.rows(INVENTORY)['1']).toMatchObject({ customerNotice: 'informed' });
});

test('whoever answers for each of the rows marks them, and nobody else, whatever the inventory looks like', () => {
  const seen = new Set<string>();
  const account = fc.constantFrom(CHEN, ZHOU, null);
  const people = fc.record({ 甲: account, 乙: account, 丙: account });
  const rows = fc.array(fc.constantFrom('甲', '乙', '丙', '丁', ''), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      people,
      rows,
      fc.array(fc.nat(5), { maxLength: 4 }),
      account,
      (known, owners, picked, who) => {
        const product = paperProduct('retirement');
        for (const projectOwner of owners) product.does(putRow({ customer: 'x', projectOwner }));
        for (const [owner, each] of Object.entries(known))
          product.does({ type: 'nameOwner', owner, account: each, isToldElsewhere: each === null });
        const ids = [...new Set(picked.map((nth) => String((nth % owners.length) + 1)))];
        const isTheirs = (id: string): boolean => {
          const found = (known as Readonly<Record<string, AccountId | null>>)[owners[Number(id) - 1] ?? ''];
          return who !== null && found === who;
        };
        const expected = ids.length > 0 && ids.every(isTheirs) ? 'tableFilled' : 'NOT_THE_OWNER';
        seen.add(expected);
        expect(outcome(markedBy(product, who, mark(ids)))).toBe(expected);
      },
    ),
    { numRuns: 300 },
  );
  expect(seen.size).toBe(2);
});
