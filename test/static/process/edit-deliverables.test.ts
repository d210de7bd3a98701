import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { withoutDeliverable } from '../../../static/src/admin/process/draft/demand';
import {
  addDeliverable,
  changeDeliverable,
  gatesAsking,
  removeDeliverable,
  usedIn,
  whyDeliverableStays,
} from '../../../static/src/admin/process/draft/edit-deliverables';
import { addDemand } from '../../../static/src/admin/process/draft/edit-gates';
import { both, edited, paper } from './edits';

it('A new deliverable can be asked for', () => {
  const process = edited(
    addDeliverable(paper('Risk register', 'planning')),
    addDemand('planningGate', 'riskRegister', '6.3'),
  );
  expect(gatesAsking(process, 'riskRegister').map(({ key }) => key)).toEqual(['planningGate']);
});

it('A deliverable is said otherwise', () => {
  const words = {
    name: both('Plan of the product'),
    kind: 'fileOrLink' as const,
    hints: { zh: ['规划'], en: [] },
  };
  const process = edited(changeDeliverable('productPlan', words));
  expect(process.deliverables.find(({ key }) => key === 'productPlan')).toMatchObject(words);
});

it('Its uses stand in the order of the stages', () => {
  const uses = [{ stage: 'launch', direction: 'input' as const }];
  const more = usedIn(uses, defaultProcess.stages, 'planning', 'output');
  expect(more).toEqual([{ stage: 'planning', direction: 'output' }, ...uses]);
  expect(usedIn(more, defaultProcess.stages, 'launch', undefined)).toEqual(more.slice(0, 1));
});

it('Any deliverable can go with everything that is asked of it, except those the process stands on', () => {
  for (const { key } of defaultProcess.deliverables) {
    const stays = whyDeliverableStays(defaultProcess, key) !== undefined;
    const process = edited(removeDeliverable(key));
    expect(process.deliverables.some((each) => each.key === key)).toBe(stays);
    if (!stays) expect(gatesAsking(process, key)).toEqual([]);
  }
  expect(whyDeliverableStays(defaultProcess, defaultProcess.archive.deliverable)).toBe('archive');
  expect(whyDeliverableStays(defaultProcess, 'impactInventory')).toBe('notice');
});

it('Of a choice of two the other one is left, and of a condition with nothing inside nothing', () => {
  const either = { kind: 'anyOf', key: 'either', deliverables: ['a', 'b'], clause: '1' } as const;
  expect(withoutDeliverable(either, 'a')).toEqual({ kind: 'deliverable', deliverable: 'b', clause: '1' });
  const then = { kind: 'deliverable', deliverable: 'a', clause: '1' } as const;
  expect(withoutDeliverable({ kind: 'when', fact: 'f', equals: 'x', then }, 'a')).toBeUndefined();
  expect(withoutDeliverable({ kind: 'allOf', requirements: [then, either] }, 'b')).toEqual({
    kind: 'allOf',
    requirements: [then, { kind: 'deliverable', deliverable: 'a', clause: '1' }],
  });
  expect(
    withoutDeliverable({ kind: 'fieldSet', fact: 'f', deliverable: 'a', clause: '1' }, 'a'),
  ).toStrictEqual({ kind: 'fieldSet', fact: 'f', clause: '1' });
});
