import { groupByChoice } from '../../static/src/panel/rows/group-by-choice';
import { readinessRow } from './readiness-row';

it('Alternatives stand together at the place of the first, all other rows alone', () => {
  const groups = groupByChoice([
    readinessRow('a'),
    readinessRow('b', { choice: 'forecast' }),
    readinessRow('c'),
    readinessRow('d', { choice: 'forecast' }),
  ]);
  expect(groups.map(({ isChoice, rows }) => [isChoice, rows.map(({ key }) => key)])).toEqual([
    [false, ['a']],
    [true, ['b', 'd']],
    [false, ['c']],
  ]);
});
