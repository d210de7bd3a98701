import type { TableDefinition } from '../process/deliverable';
import type { Language } from '../text';
import { guardFormula } from './formula-guard';
import { cellOf, type TableRow } from './table-index';

/** A table for spreadsheets: RFC 4180 with the mark of UTF-8, headings and options in a language, and no formula. */
export function tableAsCsv(
  { columns }: TableDefinition,
  rows: readonly TableRow[],
  language: Language,
): string {
  const writers = columns.map(({ key, options }) => {
    const names = new Map(options.map(({ value, name }) => [value, name[language]]));
    return ({ cells }: TableRow): string => {
      const value = cellOf(cells, key);
      return names.get(value) ?? value;
    };
  });
  const lines = [
    columns.map(({ name }) => name[language]),
    ...rows.map((row) => writers.map((write) => write(row))),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: string): string {
  const safe = guardFormula(cell);
  // Semicolons and tabs as well, so that a reader who guesses the delimiter guesses right.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
