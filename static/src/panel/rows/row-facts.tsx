import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { ClauseLine } from './clause-line';

const DIRECTIONS: Readonly<Record<NonNullable<ReadinessRow['direction']>, TextKey>> = {
  input: 'panel.row.input',
  output: 'panel.row.output',
  work: 'panel.row.work',
};

/** Where a requirement comes from: owner department, input or output, clause, condition. */
export function RowFacts({ row }: { readonly row: ReadinessRow }) {
  const { t, name } = useTexts();
  const facts = [name(row.owner.name), ...(row.direction ? [t(DIRECTIONS[row.direction])] : [])];
  return (
    <>
      <ClauseLine clause={row.clause}>{`${facts.join(' · ')} · `}</ClauseLine>
      {row.condition && (
        <p className="lg-small">{t('panel.row.condition', { condition: name(row.condition) })}</p>
      )}
    </>
  );
}
