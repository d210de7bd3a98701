import type { TableColumn, TableDefinition } from '../process/deliverable';
import { leadingColumn } from './check-row';
import { cleanCell } from './clean-cell';
import { unguardFormula } from './formula-guard';
import { matchWord, wordsFor } from './match-word';
import type { DelimitedRecord } from './parse-delimited';
import { cutShort, type TableProblem } from './table-reading';

/** Cells of the header that are looked at. */
const MAX_HEADINGS = 1000;

/** What the cells of a position are: of a column, of one that the table does not have, or of none. */
export type Heading = TableColumn | 'ignored' | undefined;

export interface MatchedHeadings {
  /** By position. */
  readonly headings: readonly Heading[];
  readonly ignored: readonly string[];
  readonly problems: readonly TableProblem[];
}

/** Matches a header with the columns of a table, by key, name or alias. */
export function matchHeadings(table: TableDefinition, { line, cells }: DelimitedRecord): MatchedHeadings {
  const { columns } = table;
  const words = wordsFor([
    ...columns.flatMap((column) =>
      [column.key, column.name.zh, column.name.en].map((word) => [word, column] as const),
    ),
    // After all names, because an alias of one column may be the name of another.
    ...columns.flatMap((column) => (column.aliases ?? []).map((word) => [word, column] as const)),
  ]);
  const found = new Set<Heading>();
  const ignored: string[] = [];
  const problems: TableProblem[] = [];
  const headings = cells.slice(0, MAX_HEADINGS).map((cell): Heading => {
    const heading = unguardFormula(cleanCell(cell));
    const column = matchWord(words, heading);
    if (!column) {
      if (heading === '') return undefined;
      ignored.push(cutShort(heading));
      return 'ignored';
    }
    if (found.has(column))
      problems.push({ line, code: 'COLUMN_TWICE', column: column.name, value: cutShort(heading) });
    found.add(column);
    return column;
  });
  const leading = leadingColumn(table);
  if (found.size === 0) problems.push({ line, code: 'NO_HEADER' });
  else if (leading && !found.has(leading))
    problems.push({ line, code: 'COLUMN_MISSING', column: leading.name });
  if (cells.length > MAX_HEADINGS) problems.push({ line, code: 'TOO_MANY_CELLS', max: MAX_HEADINGS });
  return { headings, ignored, problems };
}
