import Button from '@atlaskit/button/new';
import { useDeferredValue, useMemo, useState } from 'react';
import type { RowView } from '../../../../src/contract/table-view';
import { ProblemMessage } from '../../common/problem-message';
import { Progress } from '../../common/progress';
import { useTexts } from '../../common/texts';
import { ClassBar } from './class-bar';
import { classGrid, countIn } from './class-grid';
import { Completeness } from './completeness';
import { useInventory } from './inventory-context';
import { MarkBar } from './mark-bar';
import { pageOf } from './page-of';
import { Pager } from './pager';
import { Pivot } from './pivot';
import {
  ANY_CLASS,
  filterRows,
  isFiltered,
  isNarrow,
  noFilter,
  rowReader,
  type RowFilter,
} from './row-filter';
import { RowFilters } from './row-filters';
import { RowTable } from './row-table';
import { TableTools } from './table-tools';
import { useRows } from './use-rows';

const NOTHING_TICKED: ReadonlySet<string> = new Set();

interface Props {
  readonly hasMeters: boolean;
  /** Names in the inventory by which the reader is meant. */
  readonly ownNames: readonly string[];
}

/** The table with everything around it: counts, filters, pages. */
export function TableBody({ hasMeters, ownNames }: Props) {
  const { t, name, locale } = useTexts();
  const { table, canMark } = useInventory();
  const { rows, loadedCount, isComplete, problem, tryAgain } = useRows(table);
  const [asked, setFilter] = useState<RowFilter>(noFilter);
  const [wantedPage, go] = useState(0);
  const [allTicked, setTicked] = useState(NOTHING_TICKED);
  const [edited, edit] = useState<string | null>();
  const grid = useMemo(() => classGrid(table, new Intl.Collator(locale).compare), [table, locale]);
  // A class may have lost its last row in the meantime.
  const isGone = isNarrow(asked.class) && countIn(grid, asked.class).rows === 0;
  const filter = useMemo(() => (isGone ? { ...asked, class: ANY_CLASS } : asked), [asked, isGone]);
  const wordsOf = useMemo(() => rowReader(table, name), [table, name]);
  // Whoever types does not wait for ten thousand rows to be looked through.
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filterRows(rows, table, wanted, wordsOf), [rows, table, wanted, wordsOf]);
  const ticked = useMemo(() => stillThere(allTicked, rows), [allTicked, rows]);
  const page = pageOf(found, wantedPage);
  const change = (part: Partial<RowFilter>) => {
    setFilter({ ...filter, ...part });
    go(0);
  };
  const tick = (ids: readonly string[], isTicked: boolean) =>
    setTicked((old) => {
      const next = new Set(old);
      for (const id of ids)
        if (isTicked) next.add(id);
        else next.delete(id);
      return next;
    });
  const isThere = table.rowCount > 0;
  return (
    <>
      {isThere && hasMeters && <Completeness table={table} />}
      <TableTools add={() => edit(null)} />
      {isThere && (
        <>
          <Pivot grid={grid} chosen={filter.class} choose={(chosen) => change({ class: chosen })} />
          <ClassBar
            key={filter.class.join('\n')}
            grid={grid}
            chosen={filter.class}
            choose={(chosen) => change({ class: chosen })}
          />
          <RowFilters filter={filter} change={change} ownNames={ownNames} />
        </>
      )}
      {!isComplete && !problem && (
        <Progress done={loadedCount} all={table.rowCount}>
          {t('panel.inventory.loading', { done: loadedCount, all: table.rowCount })}
        </Progress>
      )}
      {problem && (
        <>
          <ProblemMessage problem={problem} />
          <div>
            <Button spacing="compact" onClick={tryAgain}>
              {t('panel.inventory.tryAgain')}
            </Button>
          </div>
        </>
      )}
      {canMark && ticked.size > 0 && <MarkBar ticked={ticked} untick={() => setTicked(NOTHING_TICKED)} />}
      {(page.rows.length > 0 || edited === null) && (
        <RowTable
          rows={page.rows}
          all={rows}
          ticked={ticked}
          tick={tick}
          edited={edited}
          edit={edit}
          showAdded={() => go(Number.MAX_SAFE_INTEGER)}
        />
      )}
      {!isThere && edited === undefined && <p className="lg-note lg-plain">{t('panel.inventory.nothing')}</p>}
      {isThere && isComplete && found.length === 0 && isFiltered(wanted) && (
        <p className="lg-plain">{t('panel.inventory.nothingFound')}</p>
      )}
      {isThere && <Pager page={page.number} pages={page.count} rowCount={found.length} go={go} />}
    </>
  );
}

/** Rows that were ticked and have not been removed since. */
function stillThere(ticked: ReadonlySet<string>, rows: readonly RowView[]): ReadonlySet<string> {
  if (ticked.size === 0) return NOTHING_TICKED;
  return new Set(rows.flatMap(({ id }) => (ticked.has(id) ? [id] : [])));
}
