import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { countOf, differencesOf } from '../../../static/src/admin/process/draft/differences';
import { addDeliverable, removeDeliverable } from '../../../static/src/admin/process/draft/edit-deliverables';
import { addDemand, changeGate } from '../../../static/src/admin/process/draft/edit-gates';
import { renamePeople } from '../../../static/src/admin/process/draft/edit-people';
import { addStage, moveStage } from '../../../static/src/admin/process/draft/edit-stages';
import type { Edit } from '../../../static/src/admin/process/draft/process-types';
import { both, edited, paper } from './edits';

const after = (...edits: readonly Edit[]) => differencesOf(defaultProcess, edited(...edits));

it('The same process, written in another order, is no difference', () => {
  const { gates, ...others } = defaultProcess;
  expect(countOf(differencesOf(defaultProcess, { gates, ...others }))).toBe(0);
});

it('A gate says what it asks for now', () => {
  const { parts } = after(addDemand('planningGate', 'deploymentGuide', '6.6'));
  expect(parts).toEqual([
    {
      part: 'gates',
      key: 'planningGate',
      change: 'changed',
      name: { zh: '规划评审关口', en: 'Planning gate' },
      members: ['requirements'],
      asks: [expect.objectContaining({ zh: '产品部署说明文档' })],
      noLongerAsks: [],
    },
  ]);
});

it('A deliverable that is gone is told with the gates that no longer ask for it', () => {
  const { parts } = after(removeDeliverable('productPlan'));
  expect(parts.map(({ part, change }) => `${part} ${change}`)).toEqual([
    'gates changed',
    'deliverables removed',
  ]);
  expect(parts[0]?.noLongerAsks).toEqual([{ zh: '产品规划', en: 'Product plan' }]);
});

it('A new name is told with the old one', () => {
  const [first] = after(renamePeople('roles', 'chair', both('President'))).parts;
  expect(first).toMatchObject({
    part: 'roles',
    change: 'changed',
    name: both('President'),
    before: { en: 'Committee chair' },
    members: ['name'],
  });
});

it('What is added is told by its name, and another order once', () => {
  const words = { name: both('Pilot'), clause: '1', responsible: [], related: [], hasVersions: true };
  const { parts, isOrderChanged } = after(
    addDeliverable(paper('Vision', 'strategy')),
    addStage('launch', words, both('Pilot gate')),
  );
  expect(parts.filter(({ change }) => change === 'added').map(({ name }) => name.en)).toEqual([
    'Pilot',
    'Pilot gate',
    'Vision',
  ]);
  expect(isOrderChanged).toBe(false);
  expect(after(moveStage('launch', -1)).isOrderChanged).toBe(true);
});

it('What several edits change is counted', () => {
  expect(countOf(after(changeGate('launchGate', { enforcement: 'advise' })))).toBe(1);
});
