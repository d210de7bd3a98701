import Button from '@atlaskit/button/new';
import type { TableView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { Lozenge } from '../lozenge';
import { useRow } from '../rows/row-context';

interface Props {
  readonly table: TableView;
  /** Absent for those who may only read. */
  readonly edit?: (row: string) => void;
}

/** The rows of a table: a table where there is room, one card per row where there is not. */
export function TableRows({ table, edit }: Props) {
  const { t, name } = useTexts();
  const { row } = useRow();
  return (
    <div className="lg-table-room">
      <table className="lg-table">
        <caption className="lg-hidden">{name(row.name)}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col">
                {name(column.name)}
              </th>
            ))}
            <th scope="col">
              <span className="lg-hidden">{t('panel.table.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((line, index) => (
            <Line key={line.id} table={table} line={line} number={index + 1} {...(edit && { edit })} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps extends Props {
  readonly line: TableView['rows'][number];
  readonly number: number;
}

function Line({ table, line, number, edit }: LineProps) {
  const { t, name } = useTexts();
  const { row, proceed, focus } = useRow();
  const remove = () =>
    void proceed(() => command('table/remove', { deliverable: row.key, row: line.id })).then(
      (isDone) => isDone && focus(),
    );
  return (
    <tr>
      {table.columns.map((column) => (
        <td key={column.key} data-column={name(column.name)}>
          {cellWords(column, line.cells[column.key], name)}
        </td>
      ))}
      <td>
        <div className="lg-controls lg-row-controls">
          {!line.isComplete && <Lozenge tone="warning">{t('panel.table.incomplete')}</Lozenge>}
          {edit && (
            <>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('panel.table.editRow', { number })}
                onClick={() => edit(line.id)}
              >
                {t('panel.table.edit')}
              </Button>
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('panel.table.removeRow', { number })}
                onClick={remove}
              >
                {t('panel.table.remove')}
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  );
}

function cellWords(
  column: TableView['columns'][number],
  value: string | undefined,
  name: ReturnType<typeof useTexts>['name'],
): string {
  const option = column.options.find((each) => each.value === value);
  return option ? name(option.name) : (value ?? '');
}
