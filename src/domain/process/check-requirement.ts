import type { DeliverableKind } from './deliverable';
import { optionsOf } from './fact';
import { askedFactsOf, deliverablesOf, factsOf, type Requirement } from './gate';
import { findDeliverable, findFact, type ProcessDefinition } from './process-definition';

/** Kinds of evidence that a plain demand can be answered with; the others need a rule of their own. */
const PLAIN_KINDS: readonly DeliverableKind[] = ['file', 'fileOrLink', 'fileOrDate', 'link'];

/** Everything that is wrong with a rule of a gate; `where` names the gate. */
export function requirementProblems(
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
    case 'when':
      return [
        ...conditionProblems(process, where, requirement),
        ...ruleProblems(process, where, requirement.then),
      ];
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

/** Roles that do not exist, or that nobody is named at all; `where` says where they stand. */
export function unknownRoles(
  process: ProcessDefinition,
  where: string,
  roles: readonly string[],
): readonly string[] {
  const known = [...process.departments, ...process.roles].map(({ key }) => key);
  return roles.length === 0
    ? [`${where} names nobody who may decide`]
    : roles.filter((role) => !known.includes(role)).map((role) => `${where} names unknown role "${role}"`);
}

/** A condition that never comes true; `where` says where it stands. */
export function conditionProblems(
  process: ProcessDefinition,
  where: string,
  { fact: key, equals }: { readonly fact: string; readonly equals: string },
): readonly string[] {
  const fact = findFact(process, key);
  const isPossible = fact && optionsOf(fact).some(({ value }) => value === equals);
  return isPossible ? [] : [`${where} compares "${key}" with a value it never has`];
}
