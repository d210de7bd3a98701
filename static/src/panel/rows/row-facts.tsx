import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import type { ReactNode } from 'react';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';

const DIRECTIONS: Readonly<Record<NonNullable<ReadinessRow['direction']>, TextKey>> = {
  input: 'panel.row.input',
  output: 'panel.row.output',
  work: 'panel.row.work',
};

interface Props {
  readonly row: ReadinessRow;
  readonly clause: ReactNode;
}

/** Where a requirement comes from: owner department, input or output, clause, condition. */
export function RowFacts({ row, clause }: Props) {
  const { t, name } = useTexts();
  const facts = [name(row.owner.name), ...(row.direction ? [t(DIRECTIONS[row.direction])] : [])];
  return (
    <>
      <p className="lg-small">
        {`${facts.join(' · ')} · `}
        {clause}
      </p>
      {row.condition && (
        <p className="lg-small">{t('panel.row.condition', { condition: name(row.condition) })}</p>
      )}
    </>
  );
}
