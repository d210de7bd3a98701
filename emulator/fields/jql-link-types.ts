import type { JqlNamedValue } from '../jql/field-registry';
import type { Store } from '../store/store';

/** A type of links as one of its two ends shows it. */
export function sideOf(typeId: string, side: 'inward' | 'outward'): string {
  return `${typeId} ${side}`;
}

/**
 * What `issueLinkType` means by a text: a type by its name, from both ends, else those whose description on one side it
 * is, from that side alone. Observed: "blocks" is the name Blocks, and "is blocked by" only what others block.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function linkTypesNamed(store: Store, operand: string): readonly JqlNamedValue[] {
  const wanted = operand.toLowerCase();
  const types = store.issueLinkTypes.all();
  const named = types.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (named.length > 0) return named.map(({ id, name }) => ({ id, name }));
  return types.flatMap(({ id, inward, outward }) => [
    ...(inward.toLowerCase() === wanted ? [{ id: sideOf(id, 'inward'), name: inward }] : []),
    ...(outward.toLowerCase() === wanted ? [{ id: sideOf(id, 'outward'), name: outward }] : []),
  ]);
}
