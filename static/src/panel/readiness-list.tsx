import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { groupByChoice, type RowGroup } from './group-by-choice';
import { DeliverableRow } from './deliverable-row';

/** What the gate asks for, missing things first. */
export function ReadinessList({ rows }: { readonly rows: readonly ReadinessRow[] }) {
  const groups = groupByChoice(rows);
  const missing = groups.filter(isMissing);
  const rest = groups.filter((group) => !isMissing(group));
  return (
    <ul className="lg-list lg-rows">
      {[...missing, ...rest].map((group) => (
        <li key={group.key} className="lg-group">
          {group.isChoice && group.rows.length > 1 ? (
            <Alternatives group={group} />
          ) : (
            group.rows.map((row) => <DeliverableRow key={row.deliverable} row={row} />)
          )}
        </li>
      ))}
    </ul>
  );
}

function Alternatives({ group }: { readonly group: RowGroup }) {
  const { t } = useTexts();
  return (
    <div role="group" aria-labelledby={group.key} className="lg-choice">
      <p className="lg-small" id={group.key}>
        {t('panel.readiness.choice')}
      </p>
      {group.rows.map((row) => (
        <DeliverableRow key={row.deliverable} row={row} />
      ))}
    </div>
  );
}

function isMissing(group: RowGroup): boolean {
  return group.rows.some((row) => row.state === 'missing');
}
