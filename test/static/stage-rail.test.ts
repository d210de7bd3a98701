import type { StageView } from '../../src/contract/panel-view';
import { loopsOf } from '../../static/src/panel/rail/loops';

const stage = (key: string, ...backTo: readonly string[]): StageView => ({
  key,
  name: { zh: key, en: key },
  clause: '6.1',
  position: 'ahead',
  visits: 0,
  backTo,
  responsible: [],
  related: [],
});

it('Ways back are drawn from stage to stage, the shortest first', () => {
  const stages = [
    stage('strategy'),
    stage('development'),
    stage('acceptance', 'development'),
    stage('iteration', 'development', 'acceptance'),
  ];
  expect(loopsOf(stages)).toEqual([
    { from: 2, to: 1 },
    { from: 3, to: 2 },
    { from: 3, to: 1 },
  ]);
});

it('A stage that is repeated, or leads to one that the rail does not have, draws nothing', () => {
  expect(loopsOf([stage('planning', 'planning', 'elsewhere')])).toEqual([]);
});
