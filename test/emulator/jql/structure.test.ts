import { parseJql } from '../../../emulator/jql/parse';
import { quoted } from '../../../emulator/jql/quote';
import { structureOf } from '../../../emulator/jql/structure';

function structure(jql: string): unknown {
  const parsed = parseJql(jql);
  if (!parsed.ok) throw new Error(parsed.errorMessages.join());
  return structureOf(parsed.where, parsed.orderBy);
}
const plain = (name: string) => ({ name, encodedName: name });

test('the documented query has the documented structure', () => {
  expect(
    structure(
      'summary ~ test AND (labels in (urgent, blocker) OR lastCommentedBy = currentUser()) AND status CHANGED AFTER startOfMonth(-1M) ORDER BY updated DESC',
    ),
  ).toEqual({
    where: {
      operator: 'and',
      clauses: [
        { field: plain('summary'), operator: '~', operand: { value: 'test', encodedValue: 'test' } },
        {
          operator: 'or',
          clauses: [
            {
              field: plain('labels'),
              operator: 'in',
              operand: {
                values: [
                  { value: 'urgent', encodedValue: 'urgent' },
                  { value: 'blocker', encodedValue: 'blocker' },
                ],
                encodedOperand: '(urgent, blocker)',
              },
            },
            {
              field: plain('lastCommentedBy'),
              operator: '=',
              operand: { function: 'currentUser', arguments: [], encodedOperand: 'currentUser()' },
            },
          ],
        },
        {
          field: plain('status'),
          operator: 'changed',
          predicates: [
            {
              operator: 'after',
              operand: {
                function: 'startOfMonth',
                arguments: ['-1M'],
                encodedOperand: 'startOfMonth("-1M")',
              },
            },
          ],
        },
      ],
    },
    orderBy: { fields: [{ field: plain('updated'), direction: 'desc' }] },
  });
});

test('a property, a keyword and a negation have their own shapes', () => {
  expect(structure('not issue.property["spaces here"].value is empty')).toEqual({
    where: {
      operator: 'not',
      clauses: [
        {
          field: {
            name: 'issue.property[spaces here].value',
            encodedName: 'issue.property["spaces here"].value',
            property: [{ entity: 'issue', key: 'spaces here', path: 'value' }],
          },
          operator: 'is',
          operand: { keyword: 'empty', encodedOperand: 'empty' },
        },
      ],
    },
  });
});

test('a query without restriction has an order alone', () => {
  expect(structure('order by key, "Due date" asc')).toEqual({
    orderBy: {
      fields: [
        { field: plain('key') },
        { field: { name: 'Due date', encodedName: '"Due date"' }, direction: 'asc' },
      ],
    },
  });
});

test.each([
  ['Done', 'Done'],
  ['In market', '"In market"'],
  ['and', '"and"'],
  ['PROD-1', 'PROD-1'],
  ['-7', '-7'],
  ['cf[10050]', 'cf[10050]'],
  ['产品', '产品'],
  ['say "hi"', '"say \\"hi\\""'],
  ['', '""'],
])('%s is written as %s in a query', (text, written) => {
  expect(quoted(text)).toBe(written);
});
