import { defaultProcess } from '../../src/domain/process/default/default-process';
import type { Deliverable } from '../../src/domain/process/deliverable';
import type { Gate } from '../../src/domain/process/gate';
import type { ProcessDefinition } from '../../src/domain/process/process-definition';
import type { Stage } from '../../src/domain/process/stage';

/** A process far larger than the shipped one: every stage has ten deliverables, and a gate that asks for all of them. */
export function largeProcess(stageCount: number): ProcessDefinition {
  const numbers = Array.from({ length: stageCount }, (_, index) => index);
  const stages = numbers.map((index): Stage => ({
    key: `stage${index}`,
    name: { zh: `第 ${index} 阶段`, en: `Stage ${index}` },
    clause: `${index}.1`,
    responsible: ['product'],
    related: ['committee'],
    backTo: [],
    hasVersions: false,
  }));
  const deliverables = stages.flatMap(({ key, clause }) =>
    Array.from({ length: 10 }, (_, index): Deliverable => ({
      key: `${key}part${index}`,
      name: { zh: `${key}的材料${index}`, en: `Material ${index} of ${key}` },
      kind: 'file',
      uses: [{ stage: key, direction: 'output' }],
      ownerDepartment: 'product',
      clause,
      hints: { zh: [`${key}的材料${index}`], en: [`material ${index} of ${key}(?!\\d)`] },
    })),
  );
  const gates = stages.slice(0, -1).map(({ key, name, clause }, index): Gate => ({
    key: `${key}Gate`,
    name,
    from: key,
    to: `stage${index + 1}`,
    enforcement: 'block',
    reviews: [],
    waivedBy: ['chair'],
    requirements: deliverables
      .filter(({ uses }) => uses.some(({ stage }) => stage === key))
      .map((deliverable) => ({ kind: 'deliverable', deliverable: deliverable.key, clause })),
  }));
  return {
    ...defaultProcess,
    stages,
    deliverables,
    gates,
    facts: [],
    roles: defaultProcess.roles.slice(0, 1),
    archive: { custodian: 'product', deliverable: 'stage0part0' },
  };
}
