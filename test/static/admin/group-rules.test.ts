import type { HealthView } from '../../../src/contract/health-calls';
import { groupRules } from '../../../static/src/admin/health/group-rules';

const finding = (
  projectId: string,
  issueTypeId: string,
  transition: string,
): HealthView['rules'][number] => ({
  projectId,
  projectName: `Project ${projectId}`,
  issueTypeId,
  workflow: 'Workflow',
  transition,
  gate: { zh: '规划关口', en: 'Planning gate' },
  rule: 'gate-approved',
  problem: 'missing',
});

it('Rules that one click puts back stand together, in the order in which they were found', () => {
  const groups = groupRules([finding('1', '10', 'a'), finding('2', '10', 'b'), finding('1', '10', 'c')]);
  expect(groups.map(({ projectId, rules }) => [projectId, rules.map((rule) => rule.transition)])).toEqual([
    ['1', ['a', 'c']],
    ['2', ['b']],
  ]);
});
