import { nudgeState, type Department } from '../../static/src/panel/departments/can-nudge';
import { holdsRole } from '../../static/src/panel/people/holds-role';
import { owedByDepartment } from '../../static/src/panel/summary/owed-by-department';
import { readinessRow } from './readiness-row';

const name = { zh: '产品部', en: 'Product department' };
const department: Department = {
  key: 'product',
  name,
  groups: [{ id: 'g1', name: 'product-department' }],
  people: ['712020:1'],
  part: 'responsible',
  nudged: null,
  owes: 2,
};
const NOW_MS = Date.parse('2026-11-20T12:00:00.000Z');
const nudgedAt = (at: string) => ({ ...department, nudged: { by: '712020:2', at } });

describe('A department', () => {
  it.each([
    ['that owes something can be nudged', department, 'ready'],
    ['that owes nothing cannot', { ...department, owes: 0 }, 'idle'],
    ['for which nobody is named cannot', { ...department, groups: [], people: [] }, 'vacant'],
    ['that was nudged an hour ago cannot', nudgedAt('2026-11-20T11:00:00.000Z'), 'nudged'],
    ['that was nudged a day ago can be again', nudgedAt('2026-11-19T12:00:00.000Z'), 'ready'],
  ] as const)('%s', (_case, given, expected) => {
    expect(nudgeState(given, NOW_MS)).toBe(expected);
  });
});

describe('A role is held', () => {
  it.each([
    ['in person', { accountId: '712020:1', groupIds: [] }, true],
    ['through a group', { accountId: '712020:9', groupIds: ['g0', 'g1'] }, true],
    ['by nobody else', { accountId: '712020:9', groupIds: ['g0'] }, false],
  ])('%s', (_case, me, expected) => {
    expect(holdsRole(me, department)).toBe(expected);
  });
});

it('What is missing stands with the department that owes it, alternatives as one thing', () => {
  const operations = { key: 'operations', name: { zh: '运营部', en: 'Operations' } };
  const owed = owedByDepartment([
    readinessRow('a'),
    readinessRow('b', { owner: operations, choice: 'forecast' }),
    readinessRow('c', { state: 'satisfied' }),
    readinessRow('d', { owner: operations, choice: 'forecast' }),
    readinessRow('e'),
  ]);
  expect(
    owed.map(({ department: { key }, groups }) => [
      key,
      groups.map(({ rows }) => rows.map((row) => row.key)),
    ]),
  ).toEqual([
    ['product', [['a'], ['e']]],
    ['operations', [['b', 'd']]],
  ]);
});
