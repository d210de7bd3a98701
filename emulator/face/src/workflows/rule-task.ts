import type { SavedRule, SavedTransition } from '../../../editor/saved-workflow';
import type { OfferedRule, RuleFacts } from './workflow-api';

interface OnTransition {
  readonly transition: SavedTransition;
}

interface OnRule extends OnTransition {
  readonly rule: SavedRule;
  readonly facts: RuleFacts;
}

/** A page of the app is open for a rule. */
export type ConfigureTask =
  | (OnTransition & { readonly kind: 'create'; readonly offered: OfferedRule })
  | (OnRule & { readonly kind: 'edit' | 'view' });

/** What an administrator is doing with the rules of a transition. */
export type RuleTask =
  (OnTransition & { readonly kind: 'choose' }) | (OnRule & { readonly kind: 'remove' }) | ConfigureTask;
