import type { Text } from '../text';
import { DELIVERABLE_KINDS, DIRECTIONS, fileNamePattern } from './deliverable';
import { deliverablesOf, factsOf, type Requirement } from './gate';
import type { ProcessDefinition } from './process-definition';

/**
 * Everything that is wrong with a process, in words for whoever edits it; empty when it is sound.
 * Checks what types cannot: keys that repeat, references that lead nowhere, patterns that do not compile.
 */
export function checkProcess(process: ProcessDefinition): readonly string[] {
  const stageKeys = process.stages.map(({ key }) => key);
  const departmentKeys = process.departments.map(({ key }) => key);
  const deliverableKeys = process.deliverables.map(({ key }) => key);
  const problems: string[] = [
    ...repeated('stage', stageKeys),
    ...repeated('department', departmentKeys),
    ...repeated('deliverable', deliverableKeys),
    ...repeated(
      'gate',
      process.gates.map(({ key }) => key),
    ),
    ...repeated(
      'fact',
      process.facts.map(({ key }) => key),
    ),
    ...repeated(
      'gate at the end of stage',
      process.gates.map(({ from }) => from),
    ),
  ];
  const named: readonly { readonly key: string; readonly name: Text }[] = [
    ...process.stages,
    ...process.departments,
    ...process.deliverables,
    ...process.gates,
    ...process.facts,
  ];
  for (const { key, name } of named) {
    if (!name.zh.trim() || !name.en.trim()) problems.push(`"${key}" needs a name in both languages`);
  }
  for (const stage of process.stages) {
    for (const key of [...stage.responsible, ...stage.related]) {
      if (!departmentKeys.includes(key))
        problems.push(`stage "${stage.key}" names unknown department "${key}"`);
    }
  }
  for (const deliverable of process.deliverables) {
    const where = `deliverable "${deliverable.key}"`;
    if (!DELIVERABLE_KINDS.includes(deliverable.kind))
      problems.push(`${where} has unknown kind "${deliverable.kind}"`);
    if (!departmentKeys.includes(deliverable.ownerDepartment))
      problems.push(`${where} names unknown department "${deliverable.ownerDepartment}"`);
    if (deliverable.uses.length === 0) problems.push(`${where} belongs to no stage`);
    for (const { stage, direction } of deliverable.uses) {
      if (!stageKeys.includes(stage)) problems.push(`${where} names unknown stage "${stage}"`);
      if (!DIRECTIONS.includes(direction)) problems.push(`${where} has unknown direction "${direction}"`);
    }
    problems.push(...patternProblems(where, fileNamePattern(deliverable)));
  }
  for (const gate of process.gates) {
    for (const stage of [gate.from, gate.to]) {
      if (!stageKeys.includes(stage)) problems.push(`gate "${gate.key}" names unknown stage "${stage}"`);
    }
    for (const requirement of gate.requirements) {
      problems.push(...requirementProblems(process, `gate "${gate.key}"`, requirement));
    }
  }
  return problems;
}

function repeated(what: string, keys: readonly string[]): readonly string[] {
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => `${what} "${key}" stands twice`);
}

function patternProblems(where: string, pattern: string): readonly string[] {
  if (pattern === '') return [`${where} has no file-name hint`];
  try {
    if (new RegExp(pattern).test('')) return [`${where} has a file-name hint that matches everything`];
  } catch {
    return [`${where} has a file-name hint that is no regular expression`];
  }
  return pattern === pattern.toLowerCase()
    ? []
    : [`${where} has a file-name hint with capitals, which never match`];
}

function requirementProblems(
  process: ProcessDefinition,
  where: string,
  requirement: Requirement,
): readonly string[] {
  const problems: string[] = [];
  for (const key of deliverablesOf(requirement)) {
    if (!process.deliverables.some((deliverable) => deliverable.key === key))
      problems.push(`${where} demands unknown deliverable "${key}"`);
  }
  for (const key of factsOf(requirement)) {
    if (!process.facts.some((fact) => fact.key === key))
      problems.push(`${where} depends on unknown fact "${key}"`);
  }
  if (requirement.kind === 'anyOf' && requirement.deliverables.length < 2)
    problems.push(`${where} has a choice "${requirement.key}" of fewer than two`);
  if (requirement.kind === 'when') {
    const options = process.facts.find((fact) => fact.key === requirement.fact)?.options ?? [];
    if (!options.some((option) => option.value === requirement.equals))
      problems.push(`${where} compares "${requirement.fact}" with a value it never has`);
  }
  return problems;
}
