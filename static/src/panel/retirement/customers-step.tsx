import type { TableView } from '../../../../src/contract/table-view';
import { ProblemMessage } from '../../common/problem-message';
import { Progress } from '../../common/progress';
import { useTexts } from '../../common/texts';
import { Fold } from '../fold';
import { columnOf, valueWords } from '../table/cell-words';
import { classValueWords } from '../table/class-words';
import { useRows } from '../table/use-rows';
import { toldCounts, untoldByClass, untoldByOwner, type Count } from './customers';
import { Step } from './step';

/** Whether customers have been told by those who answer for them, and who is still to be chased. */
export function CustomersStep({ table }: { readonly table: TableView }) {
  const { t } = useTexts();
  const { rowCount, untoldCount } = table;
  const state = untoldCount === 0 ? 'done' : untoldCount === rowCount ? 'open' : 'underWay';
  return (
    <Step title={t('panel.customers.title')} state={state}>
      <p className="lg-plain">
        {t('panel.customers.sentence', { settled: rowCount - untoldCount, open: untoldCount })}
      </p>
      <Fold id="retirement-customers" level={4} title={t('panel.customers.look')}>
        <ChaseList table={table} />
      </Fold>
    </Step>
  );
}

/** Customers by what has been said of them, and where some are left. */
function ChaseList({ table }: { readonly table: TableView }) {
  const texts = useTexts();
  const { t, name } = texts;
  const { rows, loadedCount, isComplete, problem } = useRows(table);
  const told = columnOf(table, table.toldColumn);
  const counts = toldCounts(table, rows);
  return (
    <>
      {!isComplete && !problem && (
        <Progress done={loadedCount} all={table.rowCount}>
          {t('panel.inventory.loading', { done: loadedCount, all: table.rowCount })}
        </Progress>
      )}
      {problem && <ProblemMessage problem={problem} />}
      {isComplete && (
        <ul className="lg-list lg-customers">
          {[...told.options.map(({ value }) => value), ''].map((value) => (
            <li key={value}>
              {value === '' ? t('panel.customers.open') : valueWords(told, value, name)}:{' '}
              {counts.get(value) ?? 0}
            </li>
          ))}
        </ul>
      )}
      <Counts
        title={t('panel.customers.regions')}
        counts={untoldByClass(table)}
        wordsOf={(value) => classValueWords(table, 0, value, texts)}
      />
      {isComplete && (
        <Counts
          title={t('panel.customers.owners')}
          counts={untoldByOwner(table, rows)}
          wordsOf={(value) => (value === '' ? t('panel.inventory.blank') : value)}
        />
      )}
    </>
  );
}

interface CountsProps {
  readonly title: string;
  readonly counts: readonly Count[];
  readonly wordsOf: (value: string) => string;
}

function Counts({ title, counts, wordsOf }: CountsProps) {
  if (counts.length === 0) return null;
  return (
    <section className="lg-section" aria-label={title}>
      <h5 className="lg-row-title">{title}</h5>
      <ul className="lg-list lg-customers">
        {counts.map(({ value, count }) => (
          <li key={value}>
            {wordsOf(value)}: {count}
          </li>
        ))}
      </ul>
    </section>
  );
}
