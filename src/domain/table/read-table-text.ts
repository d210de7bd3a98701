import type { TableColumn, TableDefinition } from '../process/deliverable';
import { leadingColumn, maxLengthOf } from './check-row';
import { cleanCell } from './clean-cell';
import { unguardFormula } from './formula-guard';
import { matchHeadings } from './match-headings';
import { matchWord, wordsFor, type Words } from './match-word';
import { parseDelimited } from './parse-delimited';
import type { Cells } from './table-index';
import { MAX_CLASSES, MAX_TABLE_ROWS } from './table-limits';
import { cutShort, MAX_PROBLEMS, type TableProblem, type TableReading } from './table-reading';

/** A column of the table and where the text has it. */
interface Place {
  readonly at: number;
  readonly column: TableColumn;
  readonly max: number;
  /** Null for free text. */
  readonly options: Words<string> | null;
}

/** Reads the text of a spreadsheet into rows of a table, and says everything that is wrong with it. */
export function readTableText(table: TableDefinition, text: string): TableReading {
  const problems: TableProblem[] = [];
  let problemCount = 0;
  const report = (...found: readonly TableProblem[]): void => {
    problemCount += found.length;
    problems.push(...found.slice(0, MAX_PROBLEMS - problems.length));
  };
  const rows: Cells[] = [];
  const reading = (lineCount: number, ignoredColumns: readonly string[] = []): TableReading => ({
    rows,
    problems,
    problemCount,
    ignoredColumns,
    lineCount,
  });

  const parsed = parseDelimited(text, MAX_TABLE_ROWS + 2);
  if (!parsed.ok) {
    const { line } = parsed.facts;
    report({ line, code: parsed.code });
    return reading(line);
  }
  const [header, ...records] = parsed.records;
  if (!header) {
    report({ line: 1, code: 'NO_ROWS' });
    return reading(parsed.lineCount);
  }
  const { headings, ignored, problems: headerProblems } = matchHeadings(table, header);
  report(...headerProblems);
  const places = headings.flatMap((column, at) =>
    typeof column === 'object' ? [placeOf(table, column, at)] : [],
  );
  if (places.length === 0) return reading(parsed.lineCount, ignored);

  const leading = places.find(({ column }) => column === leadingColumn(table))?.column;
  const classes = new Set<string>();
  for (const { line, cells } of records.slice(0, MAX_TABLE_ROWS)) {
    const problemsBefore = problemCount;
    const filled = new Map<TableColumn, string>();
    for (const { at, column, max, options } of places) {
      const cell = cleanCell(unguardFormula(cleanCell(cells[at] ?? '')));
      if (cell === '') continue;
      const value = options ? matchWord(options, cell) : cell;
      filled.set(column, value ?? '');
      const where = { line, column: column.name, value: cutShort(cell) };
      if (value === undefined) report({ ...where, code: 'BAD_OPTION' });
      else if (value.length > max) report({ ...where, code: 'TEXT_TOO_LONG', max });
      else if (column.key === table.classifiedBy[0] && !classes.has(value)) {
        classes.add(value);
        if (classes.size === MAX_CLASSES + 1)
          report({ ...where, code: 'TOO_MANY_CLASSES', max: MAX_CLASSES });
      }
    }
    const stray = cells.find((cell, at) => headings[at] === undefined && cell.trim() !== '');
    if (stray !== undefined) report({ line, code: 'TOO_MANY_CELLS', value: cutShort(cleanCell(stray)) });
    // A row of remarks in ignored columns is none.
    if (filled.size === 0) continue;
    if (leading && !filled.has(leading)) report({ line, code: 'EMPTY_CELL', column: leading.name });
    if (problemCount === problemsBefore)
      rows.push(Object.fromEntries([...filled].map(([{ key }, value]) => [key, value])));
  }
  const tooMany = records[MAX_TABLE_ROWS];
  if (tooMany) report({ line: tooMany.line, code: 'TABLE_FULL', max: MAX_TABLE_ROWS });
  if (rows.length === 0 && problemCount === 0) report({ line: header.line, code: 'NO_ROWS' });
  return reading(parsed.lineCount, ignored);
}

function placeOf(table: TableDefinition, column: TableColumn, at: number): Place {
  const words = column.options.flatMap(({ value, name }) =>
    [value, name.zh, name.en].map((word) => [word, value] as const),
  );
  return {
    at,
    column,
    max: maxLengthOf(table, column.key),
    options: words.length > 0 ? wordsFor(words) : null,
  };
}
