import Button from '@atlaskit/button/new';
import { memo } from 'react';
import type { RowView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { Lozenge } from '../lozenge';
import { cellOf, valueWords } from './cell-words';
import { useInventory } from './inventory-context';
import { isIncomplete } from './row-filter';

interface Props {
  readonly row: RowView;
  readonly number: number;
  readonly isTicked: boolean;
  readonly tick: (row: string, isTicked: boolean) => void;
  readonly edit: (row: string) => void;
  readonly remove: (row: string) => void;
}

/** One row, to read. */
export const RowLine = memo(function RowLine({ row, number, isTicked, tick, edit, remove }: Props) {
  const { t, name } = useTexts();
  const { table, canEdit, canMark } = useInventory();
  return (
    <tr>
      <td>
        {canMark ? (
          <label className="lg-tick">
            <input
              type="checkbox"
              className="lg-focus"
              aria-label={t('panel.inventory.tick', { number })}
              checked={isTicked}
              onChange={(event) => tick(row.id, event.target.checked)}
            />
            <span className="lg-small">{number}</span>
          </label>
        ) : (
          <span className="lg-small">{number}</span>
        )}
      </td>
      {table.columns.map((column) => (
        <td key={column.key} data-column={name(column.name)} className="lg-words">
          {valueWords(column, cellOf(row, column.key), name)}
        </td>
      ))}
      <td>
        <div className="lg-controls lg-row-controls">
          {isIncomplete(row, table) && <Lozenge tone="warning">{t('panel.table.incomplete')}</Lozenge>}
          {canEdit && (
            <>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('panel.table.editRow', { number })}
                onClick={() => edit(row.id)}
              >
                {t('panel.table.edit')}
              </Button>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('panel.table.removeRow', { number })}
                onClick={() => remove(row.id)}
              >
                {t('panel.table.remove')}
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  );
});
