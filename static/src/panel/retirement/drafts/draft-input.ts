import type { PanelView } from '../../../../../src/contract/panel-view';
import type { FactView } from '../../../../../src/contract/readiness-view';
import type { OwnerView } from '../../../../../src/contract/retirement-view';
import type { RowView, TableView } from '../../../../../src/contract/table-view';
import type { Text } from '../../../../../src/domain/text';
import { findFact } from '../find-row';

/** What the documents of a retirement are made from. */
export interface DraftInput {
  readonly issueKey: string;
  /** Summary of the product. */
  readonly product: string;
  readonly reason: Text | null;
  /** What operations wrote when they asked for the retirement. */
  readonly request: string | null;
  /** Key of the product that takes its place. */
  readonly replacement: string | null;
  /** ISO dates. */
  readonly endOfSale: string | null;
  readonly endOfSupport: string | null;
  readonly table: TableView | null;
  readonly rows: readonly RowView[];
  readonly owners: readonly OwnerView[];
  readonly nameOf: (account: string) => string;
  /** Who can be asked. */
  readonly contact: string;
}

/** The facts of a retirement as the panel knows them. */
export function draftFacts(
  view: Pick<PanelView, 'readiness' | 'facts' | 'retirement'>,
): Pick<DraftInput, 'reason' | 'request' | 'replacement' | 'endOfSale' | 'endOfSupport' | 'table'> {
  const fact = (key: string): FactView | undefined => findFact(view, key);
  const reason = fact('retirementReason');
  return {
    reason: reason?.options.find(({ value }) => value === reason.value)?.name ?? null,
    request: fact('retirementRequest')?.value ?? null,
    replacement: view.retirement?.replacement?.key ?? fact('replacementProduct')?.label ?? null,
    endOfSale: fact('endOfSale')?.value ?? null,
    endOfSupport: fact('endOfSupport')?.value ?? null,
    table: view.retirement?.table ?? null,
  };
}
