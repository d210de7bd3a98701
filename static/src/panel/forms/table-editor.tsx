import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { TableView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { Signed } from '../people/signed';
import { useRow } from '../rows/row-context';
import { TableRowForm } from './table-row-form';
import { TableRows } from './table-rows';

/** A table that people fill in, row by row, or declare empty. */
export function TableEditor({ table }: { readonly table: TableView }) {
  const { t } = useTexts();
  const { canEdit } = usePanelActions();
  const { row, proceed, focus } = useRow();
  /** Id of the row being edited; null for a new one, undefined for none. */
  const [edited, setEdited] = useState<string | null>();
  const put = (cells: Readonly<Record<string, string>>) =>
    void proceed(() => command('table/put', { deliverable: row.key, row: edited ?? null, cells })).then(
      (isDone) => {
        if (!isDone) return;
        setEdited(undefined);
        focus();
      },
    );
  const declare = (none: boolean) =>
    void proceed(() => command('table/declareNone', { deliverable: row.key, none })).then(
      (isDone) => isDone && focus(),
    );
  const isFull = table.rows.length >= table.maxRows;
  if (table.none) {
    return (
      <div className="lg-controls">
        <p className="lg-plain">{t('panel.table.none')}</p>
        <Signed {...table.none} />
        {canEdit === true && (
          <Button spacing="compact" onClick={() => declare(false)}>
            {t('panel.table.noneBack')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="lg-section">
      {table.rows.length > 0 && <TableRows table={table} {...(canEdit === true && { edit: setEdited })} />}
      {edited !== undefined && (
        <TableRowForm
          key={edited}
          table={table}
          cells={table.rows.find(({ id }) => id === edited)?.cells ?? {}}
          isNew={edited === null}
          put={put}
          cancel={() => setEdited(undefined)}
        />
      )}
      {canEdit === true && edited === undefined && (
        <div className="lg-controls">
          <Button spacing="compact" isDisabled={isFull} onClick={() => setEdited(null)}>
            {t('panel.table.add')}
          </Button>
          {table.rows.length === 0 && (
            <Button appearance="subtle" spacing="compact" onClick={() => declare(true)}>
              {t('panel.table.declareNone')}
            </Button>
          )}
          {isFull && <span className="lg-small">{t('panel.table.full', { max: table.maxRows })}</span>}
        </div>
      )}
    </div>
  );
}
