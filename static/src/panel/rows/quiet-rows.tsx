import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { RequirementRow } from './requirement-row';

/** Requirements of the process that stop nobody now: not asked for, or not for this product. */
export function QuietRows({ rows }: { readonly rows: readonly ReadinessRow[] }) {
  const { count } = useTexts();
  return (
    <details className="lg-quiet">
      <summary>{count(rows.length, 'panel.quiet.titleOne', 'panel.quiet.titleOther')}</summary>
      <ul className="lg-list lg-rows">
        {rows.map((row) => (
          <li key={row.key} className="lg-group">
            <RequirementRow row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}
