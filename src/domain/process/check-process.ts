import type { Text } from '../text';
import { DELIVERABLE_KINDS, DIRECTIONS, fileNamePattern, type DeliverableKind } from './deliverable';
import { optionsOf } from './fact';
import { askedFactsOf, deliverablesOf, factsOf, type Requirement } from './gate';
import { findDeliverable, findFact, type ProcessDefinition } from './process-definition';

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
    ...repeated('department or role', [...departmentKeys, ...process.roles.map(({ key }) => key)]),
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
    ...process.roles,
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
  for (const { key, ownerDepartment, setBy } of process.facts) {
    if (!departmentKeys.includes(ownerDepartment))
      problems.push(`fact "${key}" names unknown department "${ownerDepartment}"`);
    if (setBy.length > 0) problems.push(...unknownRoles(process, `fact "${key}"`, setBy));
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
    problems.push(...unknownRoles(process, `gate "${gate.key}"`, gate.waivedBy));
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

/** Kinds of evidence that a plain demand can be answered with; the others need a rule of their own. */
const PLAIN_KINDS: readonly DeliverableKind[] = ['file', 'fileOrLink', 'fileOrDate', 'link'];

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
  for (const key of [...factsOf(requirement), ...askedFactsOf(requirement)]) {
    if (!process.facts.some((fact) => fact.key === key))
      problems.push(`${where} depends on unknown fact "${key}"`);
  }
  return [...problems, ...ruleProblems(process, where, requirement)];
}

function ruleProblems(
  process: ProcessDefinition,
  where: string,
  requirement: Requirement,
): readonly string[] {
  switch (requirement.kind) {
    case 'allOf':
      return requirement.requirements.flatMap((each) => ruleProblems(process, where, each));
    case 'when': {
      const fact = findFact(process, requirement.fact);
      const isPossible = fact && optionsOf(fact).some(({ value }) => value === requirement.equals);
      return [
        ...(isPossible ? [] : [`${where} compares "${requirement.fact}" with a value it never has`]),
        ...ruleProblems(process, where, requirement.then),
      ];
    }
    case 'anyOf':
      return [
        ...(requirement.deliverables.length < 2
          ? [`${where} has a choice "${requirement.key}" of fewer than two`]
          : []),
        ...requirement.deliverables.flatMap((key) => plainProblems(process, where, key)),
      ];
    case 'deliverable':
      return plainProblems(process, where, requirement.deliverable);
    case 'checklist':
      return (findDeliverable(process, requirement.deliverable)?.checklist ?? []).length > 0
        ? []
        : [`${where} asks for the checklist of "${requirement.deliverable}", which has none`];
    case 'tableComplete':
      return (findDeliverable(process, requirement.deliverable)?.table?.columns ?? []).length > 0
        ? []
        : [`${where} asks for the table of "${requirement.deliverable}", which has none`];
    case 'manual':
      return [
        ...(findDeliverable(process, requirement.deliverable)?.kind === 'decision'
          ? []
          : [`${where} has "${requirement.deliverable}" confirmed, which is no decision`]),
        ...unknownRoles(process, where, requirement.roles),
      ];
    case 'minPlanned':
    case 'minTested':
    case 'minAccepted':
      return requirement.count >= 1 ? [] : [`${where} asks for no version at all`];
    case 'fieldSet':
    case 'perVersion':
      return [];
  }
}

function plainProblems(process: ProcessDefinition, where: string, key: string): readonly string[] {
  const deliverable = findDeliverable(process, key);
  return !deliverable || PLAIN_KINDS.includes(deliverable.kind)
    ? []
    : [`${where} wants evidence for "${key}", which is neither file nor link`];
}

function unknownRoles(
  process: ProcessDefinition,
  where: string,
  roles: readonly string[],
): readonly string[] {
  const known = [...process.departments, ...process.roles].map(({ key }) => key);
  return roles.length === 0
    ? [`${where} names nobody who may decide`]
    : roles.filter((role) => !known.includes(role)).map((role) => `${where} names unknown role "${role}"`);
}
