import type { ChecklistItem, Deliverable } from '../process/deliverable';

/** The items of a deliverable's checklist that a product with these facts needs. */
export function applicableItems(
  { checklist = [] }: Deliverable,
  facts: Readonly<Record<string, string>>,
): readonly ChecklistItem[] {
  return checklist.filter(({ when }) => when === undefined || facts[when.fact] === when.equals);
}
