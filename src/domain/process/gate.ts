import type { Text } from '../text';

/** A rule of a gate. Rules are data; `assess-gate.ts` is the only place that reads them. */
export type Requirement =
  /** The deliverable is there. */
  | { readonly kind: 'deliverable'; readonly deliverable: string; readonly clause: string }
  /** One of them is enough. */
  | {
      readonly kind: 'anyOf';
      readonly key: string;
      readonly deliverables: readonly string[];
      readonly clause: string;
    }
  /** Demanded only of products for which the fact has that value. */
  | { readonly kind: 'when'; readonly fact: string; readonly equals: string; readonly then: Requirement };

/** The gate at the end of a stage. */
export interface Gate {
  readonly key: string;
  readonly name: Text;
  /** Key of the stage at whose end it stands. */
  readonly from: string;
  /** Key of the stage it opens to. */
  readonly to: string;
  /** `advise` says what is missing and lets the product pass. */
  readonly enforcement: 'block' | 'advise';
  readonly requirements: readonly Requirement[];
}

/** Keys of the deliverables a requirement speaks of. */
export function deliverablesOf(requirement: Requirement): readonly string[] {
  switch (requirement.kind) {
    case 'deliverable':
      return [requirement.deliverable];
    case 'anyOf':
      return requirement.deliverables;
    case 'when':
      return deliverablesOf(requirement.then);
  }
}

/** Keys of the facts on which a requirement depends. */
export function factsOf(requirement: Requirement): readonly string[] {
  return requirement.kind === 'when' ? [requirement.fact, ...factsOf(requirement.then)] : [];
}
