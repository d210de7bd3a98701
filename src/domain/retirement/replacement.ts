import type { DossierState } from '../dossier/state';
import type { IssueId } from '../ids';
import type { ProcessDefinition } from '../process/process-definition';
import type { OtherProduct } from './retirement-state';

/** The product that takes the place of this one, as the dossier says, or null. */
export function replacementOf(process: ProcessDefinition, state: DossierState): OtherProduct | null {
  const fact = process.facts.find(({ value }) => value.kind === 'product');
  const known = fact && state.facts[fact.key];
  return known ? { product: known.value as IssueId, key: known.label ?? known.value } : null;
}

/** Whether Jira and the other product know of it; a link that Jira has no type for counts as known. */
export function isReplacementCarried(process: ProcessDefinition, state: DossierState): boolean {
  const wanted = replacementOf(process, state);
  return (wanted?.product ?? null) === (state.retirement.carried?.product ?? null);
}
