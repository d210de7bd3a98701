import type { IssueId } from '../domain/ids';
import { findGateAfter, findStage, type ProcessDefinition } from '../domain/process/process-definition';
import { readProcess } from '../domain/process/read-process';
import { assessGate } from '../domain/readiness/assess-gate';
import { isOpenDemand } from '../domain/readiness/assessment';
import type { Text } from '../domain/text';
import type { Permissions } from '../ports';
import { listProducts } from './list-products';
import { locateProduct, type LocateDeps, type Product } from './locate-product';

export interface ImpactDeps extends LocateDeps {
  readonly permissions: Permissions;
}

/** What another process would mean for a product that is under way. */
export interface Impact {
  readonly issueId: IssueId;
  readonly key: string;
  readonly stage: Text;
  readonly isStageGone: boolean;
  readonly newlyMissing: readonly Text[];
  readonly noLongerMissing: readonly Text[];
}

export type Foreseen =
  | {
      readonly ok: true;
      readonly value: {
        readonly products: readonly Impact[];
        readonly seen: number;
        readonly next: string | null;
      };
    }
  | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' | 'BAD_PROCESS' };

/**
 * Products whose demands would change under another process, a page of products at a time; those that it leaves as they are
 * are counted alone. Only for Jira administrators; issues are read as they may.
 */
export async function foreseeImpact(
  deps: ImpactDeps,
  value: unknown,
  page: string | null,
): Promise<Foreseen> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const read = readProcess(value);
  if (!read.ok) return { ok: false, code: 'BAD_PROCESS' };
  const { ids, next } = await listProducts(deps, page);
  const products: Impact[] = [];
  for (const id of ids) {
    const located = await locateProduct(deps, id);
    const impact = located.ok ? impactOn(located.product, read.process) : null;
    if (impact) products.push(impact);
  }
  return { ok: true, value: { products, seen: ids.length, next } };
}

function impactOn(product: Product, process: ProcessDefinition): Impact | null {
  const { issue, dossier } = product;
  const state = dossier?.state;
  if (!state || state.stage === null || state.isTerminated) return null;
  const stage = findStage(product.process, state.stage);
  if (!stage) return null;
  const [before, after] = [missingIn(product, product.process), missingIn(product, process)];
  const isIn = (names: readonly Text[], { zh, en }: Text): boolean =>
    names.some((name) => name.zh === zh && name.en === en);
  const impact = {
    issueId: issue.id,
    key: issue.key,
    stage: stage.name,
    isStageGone: findStage(process, stage.key) === undefined,
    newlyMissing: after.filter((name) => !isIn(before, name)),
    noLongerMissing: before.filter((name) => !isIn(after, name)),
  };
  const isTouched = impact.isStageGone || impact.newlyMissing.length > 0 || impact.noLongerMissing.length > 0;
  return isTouched ? impact : null;
}

function missingIn({ issue, dossier }: Product, process: ProcessDefinition): readonly Text[] {
  const state = dossier?.state;
  if (!state || state.stage === null) return [];
  const gate = findGateAfter(process, state.stage);
  if (!gate) return [];
  const { files, versions } = issue;
  return assessGate(process, gate, { state, files, versions })
    .demands.filter(isOpenDemand)
    .flatMap(({ names }) => names);
}
