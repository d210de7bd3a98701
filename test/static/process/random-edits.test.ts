import fc from 'fast-check';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';
import { readProcess } from '../../../src/domain/process/read-process';
import { addDeliverable, removeDeliverable } from '../../../static/src/admin/process/draft/edit-deliverables';
import { addDemand, removeDemand } from '../../../static/src/admin/process/draft/edit-gates';
import { addPeople, removePeople } from '../../../static/src/admin/process/draft/edit-people';
import { addStage, moveStage, removeStage } from '../../../static/src/admin/process/draft/edit-stages';
import type { Edit } from '../../../static/src/admin/process/draft/process-types';
import { both, paper } from './edits';

interface Step {
  readonly kind: number;
  readonly one: number;
  readonly two: number;
}

const at = <One>(list: readonly One[], index: number): One => list[index % list.length]!;

/** Some edit that the page offers, of things that the process has at that moment. */
function editOf({ kind, one, two }: Step, process: ProcessDefinition): Edit {
  const stage = at(process.stages, one).key;
  const gate = at([...process.gates, { key: 'none', requirements: [] }], one);
  const deliverable = at(process.deliverables, two).key;
  const edits: readonly Edit[] = [
    moveStage(stage, two % 2 === 0 ? 1 : -1),
    removeStage(stage),
    process.stages.find(({ key }) => key === stage)?.isEnd
      ? (same) => same
      : addStage(
          stage,
          { name: both('New'), clause: '1', responsible: [], related: [], hasVersions: false },
          both('New gate'),
        ),
    addDemand(gate.key, deliverable, '1.2'),
    removeDemand(gate.key, two),
    removeDeliverable(deliverable),
    addDeliverable(paper('Paper', stage)),
    addPeople(one % 2 === 0 ? 'departments' : 'roles', both('Somebody')),
    removePeople('departments', at(process.departments, two).key),
    removePeople('roles', at([...process.roles, { key: 'none' }], two).key),
  ];
  return at(edits, kind);
}

test('No row of edits makes the process unsound', () => {
  const step = fc.record({ kind: fc.nat(999), one: fc.nat(999), two: fc.nat(999) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const process = steps.reduce((draft, each) => editOf(each, draft)(draft), defaultProcess);
      expect(readProcess(process)).toEqual({ ok: true, process });
    }),
    { numRuns: 150 },
  );
});
