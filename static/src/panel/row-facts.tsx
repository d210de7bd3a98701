import type { ReadinessRow } from '../../../src/contract/readiness-view';
import type { TextKey } from '../common/text-key';
import { useTexts } from '../common/texts';

const DIRECTIONS: Readonly<Record<ReadinessRow['direction'], TextKey>> = {
  input: 'panel.row.input',
  output: 'panel.row.output',
  work: 'panel.row.work',
};

/** Where a deliverable comes from: clause, input or output, owner department, condition. */
export function RowFacts({ row }: { readonly row: ReadinessRow }) {
  const { t, name } = useTexts();
  const facts = [
    name(row.ownerDepartment),
    t(DIRECTIONS[row.direction]),
    t('panel.clause', { clause: row.clause }),
  ];
  return (
    <>
      <p className="lg-small">{facts.join(' · ')}</p>
      {row.condition && (
        <p className="lg-small">{t('panel.row.condition', { condition: name(row.condition) })}</p>
      )}
    </>
  );
}
