import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { command } from '../command';
import { OutcomeHere } from '../outcome-here';
import { ExportButton } from './export-button';
import { useInventory } from './inventory-context';

const ImportSection = lazy(() => import('./import/import-section'));

interface Props {
  readonly add: () => void;
}

/** What can be done with the table as a whole. */
export function TableTools({ add }: Props) {
  const { t } = useTexts();
  const { table, canEdit, proceed, subjectOf, focus } = useInventory();
  const [isImporting, setImporting] = useState(false);
  const { deliverable, rowCount, maxRows } = table;
  const isFull = rowCount >= maxRows;
  return (
    <>
      <div className="lg-controls">
        {canEdit && (
          <>
            <Button spacing="compact" isDisabled={isFull} onClick={add}>
              {t('panel.table.add')}
            </Button>
            <Button spacing="compact" aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
              {t('panel.import.button')}
            </Button>
          </>
        )}
        {rowCount > 0 && <ExportButton />}
        {canEdit && rowCount === 0 && (
          <Button
            appearance="subtle"
            spacing="compact"
            onClick={() =>
              void proceed('none', () => command('table/declareNone', { deliverable, none: true })).then(
                (isDone) => isDone && focus(),
              )
            }
          >
            {t('panel.table.declareNone')}
          </Button>
        )}
        {canEdit && isFull && <span className="lg-small">{t('panel.table.full', { max: maxRows })}</span>}
        <OutcomeHere subject={subjectOf('none')} />
      </div>
      {isImporting && canEdit && (
        <Suspense fallback={<Working when />}>
          <ImportSection
            close={() => {
              setImporting(false);
              focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
