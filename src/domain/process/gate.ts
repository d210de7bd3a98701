import type { Text } from '../text';
import type { ReviewPolicy } from './review-policy';

/**
 * A rule of a gate. Rules are data; `readiness/` is the only place that reads them.
 * `clause` names the place in the process document that asks for it.
 */
export type Requirement =
  /** The deliverable is there, as a file, a link or dates, whichever its kind allows. */
  | { readonly kind: 'deliverable'; readonly deliverable: string; readonly clause: string }
  | { readonly kind: 'allOf'; readonly requirements: readonly Requirement[] }
  /** One of them is enough. */
  | {
      readonly kind: 'anyOf';
      readonly key: string;
      readonly deliverables: readonly string[];
      readonly clause: string;
    }
  /** Demanded only of products for which the fact has that value. */
  | { readonly kind: 'when'; readonly fact: string; readonly equals: string; readonly then: Requirement }
  /** The fact is known. It may stand for a deliverable, such as an appointment. */
  | {
      readonly kind: 'fieldSet';
      readonly fact: string;
      readonly deliverable?: string;
      readonly clause: string;
    }
  /** Every item of the deliverable's checklist that applies is done. */
  | { readonly kind: 'checklist'; readonly deliverable: string; readonly clause: string }
  /** Somebody of a named role has confirmed it. */
  | {
      readonly kind: 'manual';
      readonly deliverable: string;
      readonly roles: readonly string[];
      readonly clause: string;
    }
  /** Every row of the deliverable's table is complete, and there is one, or somebody said that there is nothing to list. */
  | { readonly kind: 'tableComplete'; readonly deliverable: string; readonly clause: string }
  /** The product has this many versions. */
  | {
      readonly kind: 'minPlanned';
      readonly deliverable: string;
      readonly count: number;
      readonly clause: string;
    }
  /** This many versions have passed testing. */
  | {
      readonly kind: 'minTested';
      readonly deliverable: string;
      readonly count: number;
      readonly clause: string;
    }
  /** This many versions are accepted. */
  | {
      readonly kind: 'minAccepted';
      readonly deliverable: string;
      readonly count: number;
      readonly clause: string;
    }
  /** Each version that passed testing or is released has been judged. */
  | { readonly kind: 'perVersion'; readonly deliverable: string; readonly clause: string };

export type Enforcement = 'block' | 'advise';

/** What is told to the whole company and to whoever answers for an installation once a gate is open. */
export interface NoticePolicy {
  /** Keys of the deliverables that are sent; a new version of one is another notice. */
  readonly documents: readonly string[];
  /** Key of the deliverable whose table says who answers for what. */
  readonly inventory: string;
  /** Facts that the notice names. */
  readonly facts: readonly string[];
  /** Key of the role that stands for the whole company. */
  readonly everybody: string;
  /** Roles that send it. */
  readonly sentBy: readonly string[];
}

/** The gate at the end of a stage. */
export interface Gate {
  readonly key: string;
  readonly name: Text;
  /** Key of the stage at whose end it stands. */
  readonly from: string;
  /** Key of the stage it opens to. */
  readonly to: string;
  /** `advise` says what is missing and lets the product pass. */
  readonly enforcement: Enforcement;
  /** Reviews that the validator `gate-approved` waits for, in their order. */
  readonly reviews: readonly ReviewPolicy[];
  /** What a Go at this gate is called, where the process has a name for it. */
  readonly grants?: Text;
  /** Roles that may waive what it asks for, with a reason. */
  readonly waivedBy: readonly string[];
  readonly requirements: readonly Requirement[];
  /** Set where opening it is something that people have to be told. */
  readonly notice?: NoticePolicy;
}

/** Keys of the deliverables a requirement speaks of. */
export function deliverablesOf(requirement: Requirement): readonly string[] {
  return simpleRules(requirement).flatMap((rule) => {
    if (rule.kind === 'anyOf') return rule.deliverables;
    return rule.deliverable === undefined ? [] : [rule.deliverable];
  });
}

/** Keys of the facts on which a requirement depends, not those it asks for. */
export function factsOf(requirement: Requirement): readonly string[] {
  if (requirement.kind === 'when') return [requirement.fact, ...factsOf(requirement.then)];
  return requirement.kind === 'allOf' ? requirement.requirements.flatMap(factsOf) : [];
}

/** Keys of the facts that a requirement asks for. */
export function askedFactsOf(requirement: Requirement): readonly string[] {
  return simpleRules(requirement).flatMap((rule) => (rule.kind === 'fieldSet' ? [rule.fact] : []));
}

export type SimpleRule = Exclude<Requirement, { readonly kind: 'allOf' | 'when' }>;

/**
 * The rules inside a requirement, taken out of `allOf` and `when`.
 * @param facts values by which conditions are judged; without them every rule is given, whether it applies or not
 */
export function simpleRules(
  requirement: Requirement,
  facts?: Readonly<Record<string, string>>,
): readonly SimpleRule[] {
  if (requirement.kind === 'allOf')
    return requirement.requirements.flatMap((each) => simpleRules(each, facts));
  if (requirement.kind !== 'when') return [requirement];
  const doesApply = facts === undefined || facts[requirement.fact] === requirement.equals;
  return doesApply ? simpleRules(requirement.then, facts) : [];
}
