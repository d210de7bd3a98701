import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { groupByChoice, type RowGroup } from './group-by-choice';
import { RequirementRow } from './requirement-row';

/** What the gate asks for, missing things first: a matrix where there is room, a list where there is not. */
export function ReadinessList({ rows }: { readonly rows: readonly ReadinessRow[] }) {
  const { t } = useTexts();
  const groups = groupByChoice(rows);
  const missing = groups.filter(isMissing);
  const rest = groups.filter((group) => !isMissing(group));
  return (
    <div className="lg-rows">
      <div className="lg-row-line lg-heads" aria-hidden="true">
        <span>{t('panel.readiness.what')}</span>
        <span>{t('panel.readiness.state')}</span>
        <span>{t('panel.readiness.there')}</span>
      </div>
      <ul className="lg-list">
        {[...missing, ...rest].map((group) => (
          <li key={group.key} className="lg-group">
            {group.isChoice && group.rows.length > 1 ? (
              <Alternatives group={group} />
            ) : (
              group.rows.map((row) => <RequirementRow key={row.key} row={row} />)
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Alternatives({ group }: { readonly group: RowGroup }) {
  const { t } = useTexts();
  return (
    <div role="group" aria-labelledby={group.key} className="lg-choice">
      <p className="lg-choice-title" id={group.key}>
        {t('panel.readiness.choice')}
      </p>
      {group.rows.map((row) => (
        <RequirementRow key={row.key} row={row} />
      ))}
    </div>
  );
}

function isMissing(group: RowGroup): boolean {
  return group.rows.some((row) => row.state === 'missing');
}
