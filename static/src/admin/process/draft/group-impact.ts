import type { Text } from '../../../../../src/domain/text';
import type { ProductImpact } from '../../../../../src/contract/process-calls';

/** Products that something happens to. */
export interface ImpactGroup {
  /** The deliverable, fact or stage. */
  readonly name: Text;
  /** Keys of the products' issues. */
  readonly keys: readonly string[];
}

export interface ImpactGroups {
  readonly newlyMissing: readonly ImpactGroup[];
  readonly noLongerMissing: readonly ImpactGroup[];
  readonly stagesGone: readonly ImpactGroup[];
}

/** What a version means for products in flight, by what it is that they would or would not miss. */
export function groupImpact(products: readonly ProductImpact[]): ImpactGroups {
  return {
    newlyMissing: grouped(products, ({ newlyMissing }) => newlyMissing),
    noLongerMissing: grouped(products, ({ noLongerMissing }) => noLongerMissing),
    stagesGone: grouped(products, ({ isStageGone, stage }) => (isStageGone ? [stage] : [])),
  };
}

/** The most products first. */
function grouped(
  products: readonly ProductImpact[],
  namesOf: (product: ProductImpact) => readonly Text[],
): readonly ImpactGroup[] {
  const groups = new Map<string, { readonly name: Text; readonly keys: Set<string> }>();
  for (const product of products)
    for (const name of namesOf(product)) {
      const id = JSON.stringify([name.zh, name.en]);
      const group = groups.get(id) ?? { name, keys: new Set() };
      group.keys.add(product.key);
      groups.set(id, group);
    }
  return [...groups.values()]
    .map(({ name, keys }) => ({ name, keys: [...keys] }))
    .sort((one, other) => other.keys.length - one.keys.length);
}
