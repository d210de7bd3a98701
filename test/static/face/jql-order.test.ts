import { readOrder, withOrder } from '../../../emulator/face/src/jql/order-by';

it.each([
  ['project = PROD', undefined],
  ['summary ~ "order by key"', undefined],
  ['project = PROD ORDER BY key', { field: 'key', direction: 'ascending' }],
  ['order by "Lifecycle stage" desc, key', { field: 'Lifecycle stage', direction: 'descending' }],
])('The order of %s is read', (jql, expected) => {
  expect(readOrder(jql)).toEqual(expected);
});

it.each([
  ['project = PROD', 'status', 'ascending', 'project = PROD ORDER BY status'],
  ['project = PROD order by key DESC', 'cf[10100]', 'descending', 'project = PROD ORDER BY cf[10100] DESC'],
  ['', 'key', 'ascending', 'ORDER BY key'],
  ['project = PROD', 'Lifecycle stage', 'ascending', 'project = PROD ORDER BY "Lifecycle stage"'],
] as const)('%s can be ordered by %s, %s', (jql, field, direction, expected) => {
  expect(withOrder(jql, { field, direction })).toBe(expected);
});
