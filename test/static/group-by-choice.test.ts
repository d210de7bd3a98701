import type { ReadinessRow } from '../../src/contract/readiness-view';
import { groupByChoice } from '../../static/src/panel/group-by-choice';

function row(deliverable: string, choice?: string): ReadinessRow {
  const name = { zh: deliverable, en: deliverable };
  return {
    deliverable,
    name,
    clause: '6.2',
    direction: 'input',
    kind: 'file',
    ownerDepartment: name,
    state: 'missing',
    evidence: [],
    ...(choice !== undefined && { choice }),
  };
}

it('Alternatives stand together at the place of the first, all other rows alone', () => {
  const groups = groupByChoice([row('a'), row('b', 'forecast'), row('c'), row('d', 'forecast')]);
  expect(groups.map(({ isChoice, rows }) => [isChoice, rows.map(({ deliverable }) => deliverable)])).toEqual([
    [false, ['a']],
    [true, ['b', 'd']],
    [false, ['c']],
  ]);
});
