import { classGrid, countIn } from '../../../static/src/panel/table/class-grid';
import { tableView } from './table-view';

const count = (rows: number, incomplete = 0, untold = 0) => ({ rows, incomplete, untold });
const compare = (one: string, other: string) => (one < other ? -1 : 1);

const grid = classGrid(
  tableView({
    classes: {
      '': { signed: count(1, 1) },
      B: { inWarranty: count(2, 0, 2), signed: count(3) },
      A: { '': count(4, 4), odd: count(5) },
    },
  }),
  compare,
);

describe('The counts of the inventory', () => {
  it('stand in the order of the choices; what is no choice and what is empty stand last', () => {
    expect(grid.across).toEqual(['signed', 'inWarranty', 'odd', '']);
    expect(grid.lines.map(({ value }) => value)).toEqual(['A', 'B', '']);
  });

  it('add up both ways', () => {
    expect(grid.totals.map(({ rows }) => rows)).toEqual([4, 2, 5, 4]);
    expect(grid.lines.map(({ total }) => total.rows)).toEqual([9, 5, 1]);
    expect(grid.total).toEqual(count(15, 5, 2));
  });

  it.each([
    ['one cell', ['B', 'inWarranty'], 2],
    ['a whole line', ['A', null], 9],
    ['a whole column', [null, 'signed'], 4],
    ['everything', [null, null], 15],
    ['a cell without rows', ['B', 'odd'], 0],
    ['a line that is gone', ['C', null], 0],
  ] as const)('are known for %s', (_what, [first, second], rows) => {
    expect(countIn(grid, [first, second]).rows).toBe(rows);
  });

  it('take people at their word, whatever they call a region', () => {
    const classes = JSON.parse('{"__proto__":{"constructor":{"rows":1,"incomplete":0,"untold":0}}}') as never;
    const odd = classGrid(tableView({ classes }), compare);
    expect(odd.total.rows).toBe(1);
    expect(countIn(odd, ['constructor', null]).rows).toBe(0);
  });
});
