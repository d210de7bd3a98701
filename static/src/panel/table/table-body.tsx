import { useDeferredValue, useMemo, useState } from 'react';
import { ProblemMessage } from '../../common/problem-message';
import { Progress } from '../../common/progress';
import { useTexts } from '../../common/texts';
import Button from '@atlaskit/button/new';
import { ClassBar } from './class-bar';
import { classGrid } from './class-grid';
import { Completeness } from './completeness';
import { useInventory } from './inventory-context';
import { MarkBar } from './mark-bar';
import { pageOf } from './page-of';
import { Pager } from './pager';
import { Pivot } from './pivot';
import { filterRows, isFiltered, noFilter, rowReader, type RowFilter } from './row-filter';
import { RowFilters } from './row-filters';
import { RowTable } from './row-table';
import { TableTools } from './table-tools';
import { useRows } from './use-rows';

const NOTHING_TICKED: ReadonlySet<string> = new Set();

/** The table with everything around it: counts, filters, pages. */
export function TableBody({ ownNames }: { readonly ownNames: readonly string[] }) {
  const { t, name, locale } = useTexts();
  const { table, canMark } = useInventory();
  const { rows, loadedCount, isComplete, problem, tryAgain } = useRows(table);
  const [filter, setFilter] = useState<RowFilter>(noFilter);
  const [wantedPage, go] = useState(0);
  const [ticked, setTicked] = useState(NOTHING_TICKED);
  const [edited, edit] = useState<string | null>();
  const grid = useMemo(() => classGrid(table, new Intl.Collator(locale).compare), [table, locale]);
  const wordsOf = useMemo(() => rowReader(table, name), [table, name]);
  // Whoever types does not wait for ten thousand rows to be looked through.
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => filterRows(rows, table, wanted, wordsOf), [rows, table, wanted, wordsOf]);
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
      {isThere && <Completeness table={table} />}
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
        <RowTable rows={page.rows} all={rows} ticked={ticked} tick={tick} edited={edited} edit={edit} />
      )}
      {!isThere && edited === undefined && <p className="lg-note lg-plain">{t('panel.inventory.nothing')}</p>}
      {isThere && isComplete && found.length === 0 && isFiltered(wanted) && (
        <p className="lg-plain">{t('panel.inventory.nothingFound')}</p>
      )}
      {isThere && <Pager page={page.number} pages={page.count} rowCount={found.length} go={go} />}
    </>
  );
}
