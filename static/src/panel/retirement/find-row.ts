import type { PanelView } from '../../../../src/contract/panel-view';
import type { EvidenceView, FactView, ReadinessRow } from '../../../../src/contract/readiness-view';

/** The row of a deliverable or fact, where the gate of this stage has one. */
export function findRow({ readiness }: Pick<PanelView, 'readiness'>, key: string): ReadinessRow | undefined {
  return readiness.find((row) => row.key === key || row.fact?.key === key);
}

/** A fact of the product, as far as this stage knows it. */
export function findFact(view: Pick<PanelView, 'readiness' | 'facts'>, key: string): FactView | undefined {
  return findRow(view, key)?.fact ?? view.facts.find((fact) => fact.key === key);
}

/** Whether a gate asks for something that is not there. */
export function isMissing(row: ReadinessRow | undefined): boolean {
  return row?.state === 'missing';
}

/** The piece of evidence of which a file of this name becomes a new version; null for a new piece. */
export function pieceFor(evidence: readonly EvidenceView[], filename: string): string | null {
  const files = evidence.filter(({ versions: [current] }) => current?.content.kind === 'file');
  const same = files.find(
    ({ versions: [current] }) => current?.content.kind === 'file' && current.content.filename === filename,
  );
  return (same ?? files[0])?.id ?? null;
}
