import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { DeliverableRow } from './deliverable-row';

/** Deliverables of the process that stop nobody now: not asked for yet, or not for this product. */
export function QuietRows({ rows }: { readonly rows: readonly ReadinessRow[] }) {
  const { count } = useTexts();
  return (
    <details className="lg-quiet">
      <summary>{count(rows.length, 'panel.quiet.titleOne', 'panel.quiet.titleOther')}</summary>
      <ul className="lg-list lg-rows">
        {rows.map((row) => (
          <li key={row.deliverable} className="lg-group">
            <DeliverableRow row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}
