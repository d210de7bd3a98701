import type { TableView } from '../../../../../src/contract/table-view';
import type { RecordTable } from '../../record/record-document';
import { columnOf, valueWords } from '../../table/cell-words';
import { classGrid } from '../../table/class-grid';
import type { BothTexts } from './both-texts';
import { classPlans } from './class-plans';
import type { DraftInput } from './draft-input';

/** Why a product retires, until when, and what takes its place. */
export function summaryTable(input: DraftInput, both: BothTexts): RecordTable {
  const { issueKey, product, reason, request, replacement, endOfSale, endOfSupport, contact } = input;
  return {
    title: both.t('panel.draft.summary'),
    columns: [both.t('panel.record.what'), both.t('panel.record.value')],
    rows: [
      [both.t('panel.draft.product'), `${issueKey} ${product}`],
      [both.t('panel.draft.reason'), reason ? both.name(reason) : both.words(null)],
      ...(request === null ? [] : [[both.t('panel.draft.request'), request]]),
      ...(replacement === null ? [] : [[both.t('panel.draft.replacement'), replacement]]),
      [both.t('panel.draft.endOfSale'), both.day(endOfSale)],
      [both.t('panel.draft.endOfSupport'), both.day(endOfSupport)],
      [both.t('panel.draft.contact'), both.words(contact)],
    ],
  };
}

/** How many customers there are by the two classifying columns. */
export function countTable(table: TableView, both: BothTexts): RecordTable {
  const grid = classGrid(table, (one, other) => one.localeCompare(other));
  const [down, across] = classColumns(table);
  const total = both.t('panel.inventory.total');
  return {
    title: both.t('panel.draft.counts'),
    columns: [both.name(down.name), ...grid.across.map((value) => valueIn(across, value, both)), total],
    rows: [
      ...grid.lines.map(({ value, cells, total: all }) => [
        valueIn(down, value, both),
        ...cells.map((count) => String(count?.rows ?? 0)),
        String(all.rows),
      ]),
      [total, ...grid.totals.map(({ rows }) => String(rows)), String(grid.total.rows)],
    ],
  };
}

/** What is planned for the customers of each class. */
export function planTable(table: TableView, rows: DraftInput['rows'], both: BothTexts): RecordTable {
  const [down, across] = classColumns(table);
  return {
    title: both.t('panel.draft.plans'),
    columns: [
      both.name(down.name),
      both.name(across.name),
      both.t('panel.draft.customers'),
      both.name(columnOf(table, table.planColumn).name),
    ],
    rows: classPlans(table, rows).map(({ first, second, rows: count, plans, more }) => [
      valueIn(down, first, both),
      valueIn(across, second, both),
      String(count),
      [
        ...plans.map((each) => `${both.words(each.plan)} (${each.rows})`),
        ...(more > 0 ? [both.t('panel.draft.morePlans', { count: more })] : []),
      ].join('\n'),
    ]),
  };
}

/** Who answers for the customers. */
export function ownerTable({ owners, nameOf }: DraftInput, both: BothTexts): RecordTable {
  return {
    title: both.t('panel.draft.owners'),
    columns: [both.t('panel.draft.owner'), both.t('panel.draft.person'), both.t('panel.draft.customers')],
    rows: owners.map(({ owner, account, isToldElsewhere, rows }) => [
      owner,
      account !== null ? nameOf(account) : isToldElsewhere ? both.t('panel.draft.toldElsewhere') : '',
      String(rows),
    ]),
  };
}

function classColumns(table: TableView) {
  return [columnOf(table, table.classifiedBy[0]), columnOf(table, table.classifiedBy[1])] as const;
}

function valueIn(column: TableView['columns'][number], value: string, both: BothTexts): string {
  return value === '' ? both.t('panel.inventory.blank') : valueWords(column, value, both.name);
}
