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
  readonly value:
    | {
        readonly kind: 'choice';
        readonly options: readonly { readonly value: string; readonly name: Text }[];
      }
    /** Length in characters. */
    | { readonly kind: 'text'; readonly maxLength: number }
    /** An account id. */
    | { readonly kind: 'person' };
}

/** The options of a choice; of other facts none. */
export function optionsOf(fact: Fact): readonly { readonly value: string; readonly name: Text }[] {
  return fact.value.kind === 'choice' ? fact.value.options : [];
}
