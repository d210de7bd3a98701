import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { Signed } from '../people/signed';
import { FactValue } from './fact-value';
import { WaiverLine } from './waiver-line';

/** What stands for a requirement apart from files, and what is still missing of it. */
export function WhatIsThere({ row }: { readonly row: ReadinessRow }) {
  const { t, name, count } = useTexts();
  const done = row.checklist?.filter((item) => item.done !== null).length ?? 0;
  return (
    <>
      {row.waiver && <WaiverLine waiver={row.waiver} />}
      {row.fact && <FactValue fact={row.fact} />}
      {row.confirmation && <ConfirmationLine confirmation={row.confirmation} />}
      {row.checklist && (
        <p className="lg-plain">{t('panel.checklist.done', { done, all: row.checklist.length })}</p>
      )}
      {row.table && (
        <p className="lg-plain">
          {row.table.none
            ? t('panel.table.none')
            : count(row.table.rowCount, 'panel.table.rowsOne', 'panel.table.rowsOther')}
        </p>
      )}
      {row.missing.length > 0 && (
        <ul className="lg-list lg-lacks" aria-label={t('panel.row.lacks')}>
          {row.missing.map((text, index) => (
            <li key={index} className="lg-lack">
              {name(text)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ConfirmationLine({
  confirmation,
}: {
  readonly confirmation: NonNullable<ReadinessRow['confirmation']>;
}) {
  const { t, name, either } = useTexts();
  const { done, roles } = confirmation;
  if (done === null) {
    return roles.length === 0 ? null : (
      <p className="lg-small">{t('panel.confirmation.by', { roles: either(roles.map(name)) })}</p>
    );
  }
  return (
    <p className="lg-plain">
      {done.note ?? t('panel.confirmation.done')} <Signed {...done} />
    </p>
  );
}
