import type { Text } from '../text';
import { conditionProblems, requirementProblems, unknownRoles } from './check-requirement';
import { DELIVERABLE_KINDS, DIRECTIONS, fileNamePattern } from './deliverable';
import { findFact, type ProcessDefinition } from './process-definition';

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
    for (const key of stage.backTo) {
      if (!stageKeys.includes(key))
        problems.push(`stage "${stage.key}" leads back to unknown stage "${key}"`);
    }
  }
  for (const { key, fact } of process.roles) {
    if (fact !== undefined && findFact(process, fact)?.value.kind !== 'person')
      problems.push(`role "${key}" is held by whom "${fact}" names, which names nobody`);
  }
  for (const { key, ownerDepartment, setBy, stages } of process.facts) {
    for (const stage of stages) {
      if (!stageKeys.includes(stage)) problems.push(`fact "${key}" names unknown stage "${stage}"`);
    }
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
    const { checklist = [], table } = deliverable;
    const columns = table?.columns ?? [];
    problems.push(
      ...repeated(
        `${where}: item`,
        checklist.map(({ key }) => key),
      ),
    );
    problems.push(
      ...repeated(
        `${where}: column`,
        columns.map(({ key }) => key),
      ),
    );
    for (const { when } of checklist) if (when) problems.push(...conditionProblems(process, where, when));
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
