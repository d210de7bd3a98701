import type { ClassView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { columnOf } from './cell-words';
import { countIn, type ClassGrid } from './class-grid';
import { classValueWords, classWords } from './class-words';
import { useInventory } from './inventory-context';
import type { RowClass } from './row-filter';

interface Props {
  readonly grid: ClassGrid;
  readonly chosen: RowClass;
  readonly choose: (chosen: RowClass) => void;
}

/** Rows by the two classifying columns, one against the other. Each number shows its rows below. */
export function Pivot({ grid, chosen, choose }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const { table } = useInventory();
  const [first, second] = table.classifiedBy.map((key) => name(columnOf(table, key).name));
  const title = t('panel.inventory.pivot', { first: first ?? '', second: second ?? '' });
  const cell = (one: RowClass) => <Cell grid={grid} of={one} chosen={chosen} choose={choose} />;
  return (
    <details className="lg-quiet" open>
      <summary>{title}</summary>
      <div className="lg-pivot-room">
        <table className="lg-pivot">
          <caption className="lg-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {grid.across.map((value) => (
                <th key={value} scope="col">
                  {classValueWords(table, 1, value, texts)}
                </th>
              ))}
              <th scope="col">{t('panel.inventory.total')}</th>
            </tr>
          </thead>
          <tbody>
            {grid.lines.map((line) => (
              <tr key={line.value}>
                <th scope="row">{classValueWords(table, 0, line.value, texts)}</th>
                {grid.across.map((value) => (
                  <td key={value}>{cell([line.value, value])}</td>
                ))}
                <td>{cell([line.value, null])}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('panel.inventory.total')}</th>
              {grid.across.map((value) => (
                <td key={value}>{cell([null, value])}</td>
              ))}
              <td>{cell([null, null])}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface CellProps extends Props {
  readonly of: RowClass;
}

function Cell({ grid, of, chosen, choose }: CellProps) {
  const texts = useTexts();
  const { t } = texts;
  const { table } = useInventory();
  const count: ClassView = countIn(grid, of);
  if (count.rows === 0) return null;
  const isChosen = chosen[0] === of[0] && chosen[1] === of[1];
  return (
    <button
      type="button"
      className="lg-pivot-cell lg-focus"
      aria-pressed={isChosen}
      onClick={() => choose(of)}
    >
      <span className="lg-hidden">{`${classWords(table, of, texts)}: `}</span>
      <span>{count.rows}</span>
      {count.incomplete > 0 && (
        <span className="lg-warning">{t('panel.inventory.cellIncomplete', { count: count.incomplete })}</span>
      )}
    </button>
  );
}
