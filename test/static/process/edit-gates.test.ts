import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { demandOf, isDemanded } from '../../../static/src/admin/process/draft/demand';
import {
  addDemand,
  changeGate,
  changeReview,
  removeDemand,
} from '../../../static/src/admin/process/draft/edit-gates';
import { both, edited } from './edits';

const gate = (process: typeof defaultProcess, key: string) => process.gates.find((each) => each.key === key)!;
const deliverable = (key: string) => defaultProcess.deliverables.find((each) => each.key === key)!;

it('A gate asks for one more deliverable, and then no longer', () => {
  const process = edited(addDemand('planningGate', 'deploymentGuide', '6.6'));
  const { requirements } = gate(process, 'planningGate');
  expect(requirements.at(-1)).toEqual({
    kind: 'deliverable',
    deliverable: 'deploymentGuide',
    clause: '6.6',
  });
  expect(isDemanded(gate(process, 'planningGate'), 'deploymentGuide')).toBe(true);
  const last = requirements.length - 1;
  expect(
    edited(addDemand('planningGate', 'deploymentGuide', '6.6'), removeDemand('planningGate', last)),
  ).toEqual(defaultProcess);
});

it('A checklist and a table have rules of their own, and what people decide takes more than a name', () => {
  expect(demandOf(deliverable('impactInventory'), '6.8')?.kind).toBe('tableComplete');
  expect(demandOf(deliverable('launchEventPack'), '6.6')?.kind).toBe('checklist');
  expect(demandOf(deliverable('preInitiationRecord'), '6.2')).toBeUndefined();
  expect(demandOf(deliverable('versionPlan'), '6.4')).toBeUndefined();
  expect(edited(addDemand('planningGate', 'preInitiationRecord', '6.2'))).toBe(defaultProcess);
});

it('What is asked for under a condition is not asked of every product', () => {
  expect(isDemanded(gate(defaultProcess, 'launchGate'), 'launchEventRequirement')).toBe(false);
  expect(isDemanded(gate(defaultProcess, 'initiationGate'), 'productAnalysisReport')).toBe(true);
});

it('A gate advises, has another name, and is waived by others', () => {
  const words = { name: both('Plan gate'), enforcement: 'advise' as const, waivedBy: ['management'] };
  expect(gate(edited(changeGate('planningGate', words)), 'planningGate')).toMatchObject(words);
});

it('A review is decided otherwise; the other one of its gate stays', () => {
  const words = { mode: 'unanimous', quorumPercent: 80, thresholdPercent: 67, workingDaysToVote: 3 } as const;
  const process = edited(changeReview('planningGate', 1, words));
  const [first, second] = gate(process, 'planningGate').reviews;
  expect(first).toEqual(gate(defaultProcess, 'planningGate').reviews[0]);
  expect(second).toMatchObject({ ...words, chair: 'chair' });
});
