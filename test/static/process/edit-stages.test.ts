import { addDeliverable } from '../../../static/src/admin/process/draft/edit-deliverables';
import {
  addStage,
  canMoveStage,
  changeStage,
  moveStage,
  removeStage,
  whyStageStays,
} from '../../../static/src/admin/process/draft/edit-stages';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { both, edited, paper } from './edits';

const words = {
  name: both('Pilot'),
  clause: '6.5',
  responsible: ['product'],
  related: [],
  hasVersions: false,
};
const ways = ({ gates }: typeof defaultProcess) => gates.map(({ from, to }) => `${from} ${to}`);

it('A new stage stands between two others, and a gate leads on from it that asks for nothing', () => {
  const process = edited(addStage('acceptance', words, both('Pilot gate')));
  expect(process.stages.map(({ key }) => key).slice(4, 7)).toEqual(['acceptance', 'pilot', 'launch']);
  expect(ways(process)).toEqual(expect.arrayContaining(['acceptance pilot', 'pilot launch']));
  expect(ways(process)).not.toContain('acceptance launch');
  expect(process.gates.find(({ from }) => from === 'pilot')).toMatchObject({
    key: 'pilotGate',
    requirements: [],
    waivedBy: ['chair'],
  });
});

it('A stage is called otherwise, and keeps its key', () => {
  const process = edited(changeStage('launch', { name: both('Release') }));
  expect(process.stages.find(({ key }) => key === 'launch')?.name).toEqual(both('Release'));
});

it('Without a stage its neighbours meet, and what only it used is the one’s before it', () => {
  const process = edited(removeStage('planning'));
  expect(ways(process)).toContain('initiation development');
  expect(process.gates.map(({ key }) => key)).not.toContain('planningGate');
  const plan = process.deliverables.find(({ key }) => key === 'productPlan');
  expect(plan?.uses).toEqual([{ stage: 'initiation', direction: 'output' }]);
});

it('Without the first stage the second one is its heir', () => {
  const process = edited(addDeliverable(paper('Vision', 'strategy')), removeStage('strategy'));
  const vision = process.deliverables.find(({ key }) => key === 'vision');
  expect(vision?.uses).toEqual([{ stage: 'initiation', direction: 'output' }]);
});

it('The end of a product’s life stays', () => {
  expect(whyStageStays(defaultProcess, 'retired')).toBe('end');
  expect(whyStageStays(defaultProcess, 'launch')).toBeUndefined();
  expect(edited(removeStage('retired'))).toBe(defaultProcess);
});

it('Stages that change places have gates from each to the next', () => {
  const process = edited(moveStage('launch', -1));
  expect(process.stages.map(({ key }) => key).slice(3, 7)).toEqual([
    'development',
    'launch',
    'acceptance',
    'iteration',
  ]);
  expect(ways(process)).toEqual(
    expect.arrayContaining(['development launch', 'launch acceptance', 'acceptance iteration']),
  );
  expect(edited(moveStage('launch', -1), moveStage('launch', 1))).toEqual(defaultProcess);
});

it('No stage goes before the first or behind the end', () => {
  expect(canMoveStage(defaultProcess, 'strategy', -1)).toBe(false);
  expect(canMoveStage(defaultProcess, 'retirement', 1)).toBe(false);
  expect(canMoveStage(defaultProcess, 'retired', -1)).toBe(false);
  expect(edited(moveStage('retirement', 1))).toBe(defaultProcess);
  const endless = { ...defaultProcess, stages: defaultProcess.stages.filter(({ isEnd }) => !isEnd) };
  expect(canMoveStage(endless, 'iteration', 1)).toBe(false);
});
