import { useTexts } from '../../../common/texts';
import { valueWords } from '../cell-words';
import { useInventory } from '../inventory-context';

/** The first rows of a spreadsheet, as they would be imported. */
export function SampleTable({ rows }: { readonly rows: readonly Readonly<Record<string, string>>[] }) {
  const { t, name } = useTexts();
  const { table } = useInventory();
  return (
    <div className="lg-table-room">
      <table className="lg-table">
        <caption className="lg-small lg-sample-title">{t('panel.import.sample')}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.key} scope="col">
                {name(column.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {table.columns.map((column) => (
                <td key={column.key} data-column={name(column.name)} className="lg-words">
                  {valueWords(column, cells[column.key] ?? '', name)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
