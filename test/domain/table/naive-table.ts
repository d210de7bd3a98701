import type { TableDefinition } from '../../../src/domain/process/deliverable';
import type { TableEdit } from '../../../src/domain/table/edit-table';
import type { Cells, TableRow } from '../../../src/domain/table/table-index';
import type { Act, TypedRow } from './random-act';

/** The edit that an act means at that moment, and what is to come of it: rows affected, or the code of a refusal. */
export interface Played {
  readonly edit: TableEdit;
  readonly outcome: number | string;
}

export interface NaiveTable {
  readonly play: (act: Act) => Played;
  readonly rows: () => readonly TableRow[];
  readonly nextRow: () => number;
}

const rawOf = (row: TypedRow): Cells =>
  Object.fromEntries(Object.entries(row).map(([key, [raw]]) => [key, raw]));
const storedOf = (row: TypedRow): Cells =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, [, stored]]) => (stored === '' ? [] : [[key, stored]])),
  );
const isEmpty = (cells: Cells): boolean => Object.keys(cells).length === 0;
const isSame = (one: Cells, other: Cells): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** A table as a plain list, where everything is done the slow way. */
export function naiveTable({ classifiedBy }: TableDefinition): NaiveTable {
  let rows: readonly TableRow[] = [];
  let nextRow = 1;
  const idAt = (place: number): string => rows[place % Math.max(rows.length, 1)]?.id ?? '999999';
  const cellIn = (cells: Cells, key: string): string => new Map(Object.entries(cells)).get(key) ?? '';

  const add = (kept: readonly TableRow[], list: readonly TypedRow[], outcome: number): number | string => {
    if (list.map(storedOf).some(isEmpty)) return 'BAD_VALUE';
    rows = [...kept, ...list.map((row) => ({ id: String(nextRow++), cells: storedOf(row) }))];
    return outcome;
  };
  const change = (ids: readonly string[], changed: (cells: Cells) => Cells): number | string => {
    if (!ids.every((id) => rows.some((row) => row.id === id))) return 'UNKNOWN_ITEM';
    const after = rows.map((row) => (ids.includes(row.id) ? { ...row, cells: changed(row.cells) } : row));
    if (after.some(({ cells }) => isEmpty(cells))) return 'BAD_VALUE';
    const affected = after.filter(({ cells }, at) => !isSame(cells, rows[at]!.cells)).length;
    rows = after;
    return affected;
  };
  const setIn = ([column, [, value]]: Extract<Act, { kind: 'mark' }>['set']) => {
    return (cells: Cells): Cells =>
      Object.fromEntries(
        [...new Map(Object.entries(cells)).set(column, value)].filter(([, each]) => each !== ''),
      );
  };

  const play = (act: Act): Played => {
    switch (act.kind) {
      case 'append':
      case 'replace': {
        const isAppended = act.kind === 'append';
        const edit = { kind: act.kind, rows: act.rows.map(rawOf) };
        const affected = act.rows.length || (isAppended ? 0 : rows.length);
        return { edit, outcome: add(isAppended ? rows : [], act.rows, affected) };
      }
      case 'put': {
        const cells = rawOf(act.cells);
        if (act.place === null) {
          return { edit: { kind: 'put', row: null, cells }, outcome: add(rows, [act.cells], 1) };
        }
        const row = idAt(act.place);
        const outcome = isEmpty(storedOf(act.cells)) ? 'BAD_VALUE' : change([row], () => storedOf(act.cells));
        return { edit: { kind: 'put', row, cells }, outcome };
      }
      case 'remove': {
        const row = idAt(act.place);
        const left = rows.filter(({ id }) => id !== row);
        const outcome = left.length < rows.length ? 1 : 'UNKNOWN_ITEM';
        rows = left;
        return { edit: { kind: 'remove', row }, outcome };
      }
      case 'mark': {
        const ids = act.places.map(idAt);
        const [column, [value]] = act.set;
        return {
          edit: { kind: 'mark', rows: ids, column, value },
          outcome: change(ids, setIn(act.set)),
        };
      }
      case 'fill': {
        const { class: meant, onlyEmpty } = act;
        const [column, [value]] = act.set;
        const ids = rows
          .filter(({ cells }) =>
            classifiedBy.every((key, at) => meant[at] === null || meant[at] === cellIn(cells, key)),
          )
          .filter(({ cells }) => !onlyEmpty || cellIn(cells, column) === '')
          .map(({ id }) => id);
        return {
          edit: { kind: 'fill', class: meant, onlyEmpty, column, value },
          outcome: change(ids, setIn(act.set)),
        };
      }
    }
  };
  return { play, rows: () => rows, nextRow: () => nextRow };
}
