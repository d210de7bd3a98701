import type { ImportProblem, TableView } from '../../../../../src/contract/table-view';
import type { TextKey } from '../../../common/text-key';
import type { Texts } from '../../../common/texts';

const SENTENCES: Readonly<Record<ImportProblem['code'], TextKey>> = {
  NO_HEADER: 'panel.import.problem.NO_HEADER',
  COLUMN_TWICE: 'panel.import.problem.COLUMN_TWICE',
  COLUMN_MISSING: 'panel.import.problem.COLUMN_MISSING',
  TOO_MANY_CELLS: 'panel.import.problem.TOO_MANY_CELLS',
  BAD_OPTION: 'panel.import.problem.BAD_OPTION',
  EMPTY_CELL: 'panel.import.problem.EMPTY_CELL',
  TEXT_TOO_LONG: 'panel.import.problem.TEXT_TOO_LONG',
  TABLE_FULL: 'panel.import.problem.TABLE_FULL',
  TOO_MANY_CLASSES: 'panel.import.problem.TOO_MANY_CLASSES',
  UNCLOSED_QUOTE: 'panel.import.problem.UNCLOSED_QUOTE',
  NO_ROWS: 'panel.import.problem.NO_ROWS',
};

/** What is wrong with a line, and what would be right. */
export function problemWords(
  { code, facts }: ImportProblem,
  { columns }: Pick<TableView, 'columns'>,
  { t, name, all, either }: Pick<Texts, 't' | 'name' | 'all' | 'either'>,
): string {
  // A header that is too wide has no cell to point at.
  const sentence =
    code === 'TOO_MANY_CELLS' && facts.value === undefined
      ? 'panel.import.problem.TOO_MANY_HEADINGS'
      : (SENTENCES[code] ?? 'panel.import.problem.BAD_LINE');
  const { column } = facts;
  const meant = columns.find((each) => typeof column === 'object' && each.name.en === column.en);
  return t(sentence, {
    ...facts,
    columns: all(columns.map((each) => name(each.name))),
    options: either((meant?.options ?? []).map((option) => name(option.name))),
  });
}
