import type { Text } from '../text';

/** Something known of a product that is no document: why it retires, what it is for, who leads it. */
export interface Fact {
  readonly key: string;
  readonly name: Text;
  readonly clause: string;
  /** Stages in which it is decided. */
  readonly stages: readonly string[];
  /** Key of the department that owes it. */
  readonly ownerDepartment: string;
  /** Roles that set it, besides project administrators; empty: whoever may edit the issue. */
  readonly setBy: readonly string[];
  /** Key of a fact that somebody else has to have set: who raises a matter does not decide on it. */
  readonly apartFrom?: string;
  readonly value:
    | {
        readonly kind: 'choice';
        readonly options: readonly { readonly value: string; readonly name: Text }[];
      }
    /** Length in characters. */
    | { readonly kind: 'text'; readonly maxLength: number }
    /** An account id. */
    | { readonly kind: 'person' }
    /** An ISO date, not before that of another fact. */
    | { readonly kind: 'date'; readonly notBefore?: string }
    /** Id of the issue of another product; whoever follows such facts never comes back to where they began. */
    | { readonly kind: 'product' };
}

/** The options of a choice; of other facts none. */
export function optionsOf(fact: Fact): readonly { readonly value: string; readonly name: Text }[] {
  return fact.value.kind === 'choice' ? fact.value.options : [];
}
