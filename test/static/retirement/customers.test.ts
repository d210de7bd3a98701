import { toldCounts, untoldByClass, untoldByOwner } from '../../../static/src/panel/retirement/customers';
import { rowView, tableView } from '../table/table-view';

const table = tableView({
  classes: {
    上海: {
      signed: { rows: 2, incomplete: 0, untold: 1 },
      inWarranty: { rows: 3, incomplete: 0, untold: 2 },
    },
    北京: { signed: { rows: 5, incomplete: 0, untold: 5 } },
    广州: { signed: { rows: 1, incomplete: 0, untold: 0 } },
  },
});
const rows = [
  rowView('1', { projectOwner: '王磊' }),
  rowView('2', { projectOwner: '李工', customerNotice: 'informed' }),
  rowView('3', { projectOwner: '李工' }),
  rowView('4', { projectOwner: '李工' }),
  rowView('5', { customerNotice: 'notNeeded' }),
];

it('The chase list names regions and owners with customers who have not been told, the most first', () => {
  expect(untoldByClass(table)).toEqual([
    { value: '北京', count: 5 },
    { value: '上海', count: 3 },
  ]);
  expect(untoldByOwner(table, rows)).toEqual([
    { value: '李工', count: 2 },
    { value: '王磊', count: 1 },
  ]);
});

it('Customers are counted by what has been said of them', () => {
  expect(Object.fromEntries(toldCounts(table, rows))).toEqual({ '': 3, informed: 1, notNeeded: 1 });
});
