import { conditionsOf } from '../domain/review/open-conditions';
import type { Condition } from '../domain/review/review-state';
import type { IssueId } from '../domain/ids';
import type { Conditions } from '../ports';
import { locateProduct, type Product } from './locate-product';
import type { ProductDeps } from './refresh-product';
import { tellProduct } from './tell-product';

export interface ConditionDeps extends ProductDeps {
  readonly conditions: Conditions;
}

/**
 * Gives each open condition of a product a Jira issue, and follows those that have one. Safe to run twice:
 * the issue carries the condition's id and is found by it.
 */
export async function carryConditions(deps: ConditionDeps, id: IssueId): Promise<void> {
  const located = await locateProduct(deps, id);
  if (!located.ok) return;
  for (const { condition } of conditionsOf(located.product.dossier?.state ?? unknown)) {
    if (condition.waiver !== null) continue;
    const issueId = condition.issueId ?? (await issueFor(deps, located.product, condition));
    if (issueId === null) continue;
    if (condition.issueId === null)
      await tellProduct(deps, id, { type: 'linkCondition', condition: condition.id, issueId });
    const isDone = await deps.conditions.isDone(issueId);
    if (isDone !== null && isDone !== condition.isDone)
      await tellProduct(deps, id, { type: 'settleCondition', condition: condition.id, isDone });
  }
}

/** The product whose condition an issue carries has to look at it again; others are left alone. */
export async function followConditionIssue(deps: ConditionDeps, issue: string): Promise<void> {
  const product = await deps.conditions.productOf(issue);
  if (product !== null) await carryConditions(deps, product);
}

const unknown = { reviews: {} };

/** Null where the project has no type of work item besides products: then the condition stands in the panel alone. */
async function issueFor(
  { conditions }: ConditionDeps,
  { issue, binding }: Product,
  condition: Condition,
): Promise<string | null> {
  const mark = `${issue.id}.${condition.id}`;
  const found = await conditions.find(issue.projectId, mark);
  return found ?? conditions.create(issue, binding.productIssueTypeIds, condition, mark);
}
