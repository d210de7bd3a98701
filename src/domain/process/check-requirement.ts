import type { DeliverableKind } from './deliverable';
import { optionsOf } from './fact';
import { askedFactsOf, deliverablesOf, factsOf, type Requirement } from './gate';
import { findDeliverable, findFact, type ProcessDefinition } from './process-definition';
import { problem, type ProcessProblem } from './process-problem';

/** Kinds of evidence that a plain demand can be answered with; the others need a rule of their own. */
const PLAIN_KINDS: readonly DeliverableKind[] = ['file', 'fileOrLink', 'fileOrDate', 'link'];

/** Everything that is wrong with a rule of a gate, at its place. */
export function requirementProblems(
  process: ProcessDefinition,
  path: string,
  requirement: Requirement,
): readonly ProcessProblem[] {
  const lost = deliverablesOf(requirement).filter((key) => !findDeliverable(process, key));
  const strange = [...factsOf(requirement), ...askedFactsOf(requirement)].filter(
    (key) => !findFact(process, key),
  );
  return [
    ...lost.map((key) => problem(path, 'UNKNOWN_DELIVERABLE', key)),
    ...strange.map((key) => problem(path, 'UNKNOWN_FACT', key)),
    ...ruleProblems(process, path, requirement),
  ];
}

function ruleProblems(
  process: ProcessDefinition,
  path: string,
  requirement: Requirement,
): readonly ProcessProblem[] {
  switch (requirement.kind) {
    case 'allOf':
      return requirement.requirements.flatMap((each) => ruleProblems(process, path, each));
    case 'when':
      return [
        ...conditionProblems(process, path, requirement),
        ...ruleProblems(process, path, requirement.then),
      ];
    case 'anyOf':
      return [
        ...(requirement.deliverables.length < 2 ? [problem(path, 'FEW_CHOICES', requirement.key)] : []),
        ...requirement.deliverables.flatMap((key) => plainProblems(process, path, key)),
      ];
    case 'deliverable':
      return plainProblems(process, path, requirement.deliverable);
    case 'checklist':
      return (findDeliverable(process, requirement.deliverable)?.checklist ?? []).length > 0
        ? []
        : [problem(path, 'NO_CHECKLIST', requirement.deliverable)];
    case 'tableComplete':
      return (findDeliverable(process, requirement.deliverable)?.table?.columns ?? []).length > 0
        ? []
        : [problem(path, 'NO_TABLE', requirement.deliverable)];
    case 'manual':
      return [
        ...(findDeliverable(process, requirement.deliverable)?.kind === 'decision'
          ? []
          : [problem(path, 'NO_DECISION', requirement.deliverable)]),
        ...unknownRoles(process, path, requirement.roles),
      ];
    case 'minPlanned':
    case 'minTested':
    case 'minAccepted':
      return requirement.count >= 1 ? [] : [problem(path, 'NO_VERSION', requirement.deliverable)];
    case 'fieldSet':
    case 'perVersion':
      return [];
  }
}

function plainProblems(process: ProcessDefinition, path: string, key: string): readonly ProcessProblem[] {
  const deliverable = findDeliverable(process, key);
  return !deliverable || PLAIN_KINDS.includes(deliverable.kind) ? [] : [problem(path, 'WRONG_KIND', key)];
}

/** Roles that do not exist, or that nobody is named at all. */
export function unknownRoles(
  process: ProcessDefinition,
  path: string,
  roles: readonly string[],
): readonly ProcessProblem[] {
  const known = [...process.departments, ...process.roles].map(({ key }) => key);
  return roles.length === 0
    ? [problem(path, 'NOBODY')]
    : roles.filter((role) => !known.includes(role)).map((role) => problem(path, 'UNKNOWN_ROLE', role));
}

/** A condition that never comes true. */
export function conditionProblems(
  process: ProcessDefinition,
  path: string,
  { fact: key, equals }: { readonly fact: string; readonly equals: string },
): readonly ProcessProblem[] {
  const fact = findFact(process, key);
  const isPossible = fact && optionsOf(fact).some(({ value }) => value === equals);
  return isPossible ? [] : [problem(path, 'NEVER_TRUE', key)];
}
