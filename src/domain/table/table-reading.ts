import type { Text } from '../text';
import { cleanCell } from './clean-cell';
import type { Cells } from './table-index';

export type TableProblemCode =
  | 'UNCLOSED_QUOTE'
  | 'NO_HEADER'
  | 'NO_ROWS'
  | 'COLUMN_TWICE'
  | 'COLUMN_MISSING'
  | 'TOO_MANY_CELLS'
  | 'EMPTY_CELL'
  | 'BAD_OPTION'
  | 'TEXT_TOO_LONG'
  | 'TABLE_FULL'
  | 'TOO_MANY_CLASSES';

/** Something in a text that keeps it from becoming a table. */
export interface TableProblem {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly code: TableProblemCode;
  readonly column?: Text;
  /** What stands there, cut short. */
  readonly value?: string;
  readonly max?: number;
}

/** What a text says about a table. Its rows are good for nothing while there is any problem. */
export interface TableReading {
  readonly rows: readonly Cells[];
  /** In the order of the text; the first 200. */
  readonly problems: readonly TableProblem[];
  readonly problemCount: number;
  /** Headings that no column has, cut short. */
  readonly ignoredColumns: readonly string[];
  /** Lines of text that were read. */
  readonly lineCount: number;
}

/** Problems that are told one by one. */
export const MAX_PROBLEMS = 200;

const MAX_VALUE_LENGTH = 40;

/** The beginning of a text. */
export function cutShort(text: string): string {
  return cleanCell(text.slice(0, MAX_VALUE_LENGTH));
}
