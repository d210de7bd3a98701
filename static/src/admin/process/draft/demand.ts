import type { Deliverable } from '../../../../../src/domain/process/deliverable';
import type { Gate, Requirement, SimpleRule } from '../../../../../src/domain/process/gate';

/** Kinds of evidence that a person hands in as it is. */
export const PLAIN_KINDS = ['file', 'fileOrLink', 'fileOrDate', 'link'] as const;
export type PlainKind = (typeof PLAIN_KINDS)[number];

/** Whether a deliverable's kind is one that can be exchanged for another. */
export function isPlain(kind: Deliverable['kind']): kind is PlainKind {
  return PLAIN_KINDS.some((plain) => plain === kind);
}

/** The rule by which a gate asks for a deliverable; undefined where that takes more than naming it. */
export function demandOf(
  { key: deliverable, kind, checklist = [], table }: Deliverable,
  clause: string,
): Requirement | undefined {
  if (isPlain(kind)) return { kind: 'deliverable', deliverable, clause };
  if (kind === 'checklist' && checklist.length > 0) return { kind: 'checklist', deliverable, clause };
  return kind === 'table' && table ? { kind: 'tableComplete', deliverable, clause } : undefined;
}

/** The rules inside a requirement, whether they apply to each product or not. */
export function rulesIn(requirement: Requirement): readonly SimpleRule[] {
  if (requirement.kind === 'allOf') return requirement.requirements.flatMap(rulesIn);
  return requirement.kind === 'when' ? rulesIn(requirement.then) : [requirement];
}

/** Whether a gate asks for a deliverable already, of every product. */
export function isDemanded(gate: Gate, deliverable: string): boolean {
  return gate.requirements.some(
    (requirement) =>
      requirement.kind !== 'when' &&
      rulesIn(requirement).some((rule) => rule.kind !== 'anyOf' && rule.deliverable === deliverable),
  );
}

/** The requirement without a deliverable; undefined when nothing is left of it. */
export function withoutDeliverable(requirement: Requirement, key: string): Requirement | undefined {
  switch (requirement.kind) {
    case 'allOf': {
      const left = requirement.requirements.flatMap((each) => withoutDeliverable(each, key) ?? []);
      return left.length > 0 ? { ...requirement, requirements: left } : undefined;
    }
    case 'when': {
      const left = withoutDeliverable(requirement.then, key);
      return left && { ...requirement, then: left };
    }
    case 'anyOf': {
      const left = requirement.deliverables.filter((each) => each !== key);
      const [only] = left;
      if (left.length > 1) return { ...requirement, deliverables: left };
      return only === undefined
        ? undefined
        : { kind: 'deliverable', deliverable: only, clause: requirement.clause };
    }
    case 'fieldSet': {
      if (requirement.deliverable !== key) return requirement;
      const { deliverable: _stood, ...asked } = requirement;
      return asked;
    }
    case 'deliverable':
    case 'checklist':
    case 'manual':
    case 'tableComplete':
    case 'minPlanned':
    case 'minTested':
    case 'minAccepted':
    case 'perVersion':
      return requirement.deliverable === key ? undefined : requirement;
  }
}
