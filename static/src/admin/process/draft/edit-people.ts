import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { Text } from '../../../../../src/domain/text';
import { rulesIn } from './demand';
import { changeByKey, keysOf, withoutKey } from './keyed';
import { makeKey } from './make-key';
import type { Edit } from './process-types';

/** Departments of the company, and parts that people play across them. */
export type PeoplePart = 'departments' | 'roles';

/** Calls a department or role otherwise. */
export function renamePeople(part: PeoplePart, key: string, name: Text): Edit {
  return (process) => ({
    ...process,
    [part]: changeByKey<ProcessDefinition[PeoplePart][number]>(process[part], key, (one) => ({
      ...one,
      name,
    })),
  });
}

/** Adds a department or role. */
export function addPeople(part: PeoplePart, name: Text): Edit {
  return (process) => {
    const taken = keysOf([...process.departments, ...process.roles]);
    const key = makeKey(name.en, taken, part === 'departments' ? 'department' : 'role');
    return { ...process, [part]: [...process[part], { key, name }] };
  };
}

/** Names of the stages, deliverables, facts and gates that need a department or role, which has to stay for them. */
export function whoNeeds(process: ProcessDefinition, key: string): readonly Text[] {
  const { stages, deliverables, facts, gates, archive } = process;
  const kept = deliverables.filter(
    (deliverable) => archive.custodian === key && deliverable.key === archive.deliverable,
  );
  const needing = [
    ...stages.filter(({ responsible }) => responsible.includes(key)),
    ...deliverables.filter(({ ownerDepartment }) => ownerDepartment === key),
    ...kept,
    ...facts.filter(({ ownerDepartment, setBy }) => ownerDepartment === key || setBy.includes(key)),
    ...gates.filter(
      ({ reviews, waivedBy, requirements, notice }) =>
        waivedBy.includes(key) ||
        reviews.some(({ electorate, chair }) => electorate === key || chair === key) ||
        requirements.flatMap(rulesIn).some((rule) => rule.kind === 'manual' && rule.roles.includes(key)) ||
        notice?.everybody === key ||
        notice?.sentBy.includes(key) === true,
    ),
  ];
  return [...new Set(needing)].map(({ name }) => name);
}

/** Takes a department or role out that nothing needs. */
export function removePeople(part: PeoplePart, key: string): Edit {
  return (process) => {
    const isLast = part === 'departments' && process.departments.length === 1;
    if (isLast || whoNeeds(process, key).length > 0) return process;
    return {
      ...process,
      [part]: withoutKey<ProcessDefinition[PeoplePart][number]>(process[part], key),
      stages: process.stages.map((stage) => ({
        ...stage,
        related: stage.related.filter((other) => other !== key),
      })),
    };
  };
}
