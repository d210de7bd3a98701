import type { Text } from '../domain/text';
import type { SignedView } from './people-view';

export interface TableColumnView {
  readonly key: string;
  readonly name: Text;
  /** Without options the column is free text. */
  readonly options: readonly { readonly value: string; readonly name: Text }[];
  /** A row without it is incomplete. */
  readonly isRequired: boolean;
}

/** Rows of one class, e.g. of one region and contract status. */
export interface ClassView {
  readonly rows: number;
  readonly incomplete: number;
  /** Whose customers have not been told, and need to be. */
  readonly untold: number;
}

/** A table: how much there is of what. Its rows are asked for by chunk, and a chunk of one id never changes. */
export interface TableView {
  readonly deliverable: string;
  readonly columns: readonly TableColumnView[];
  /** Keys of the two columns by which rows are counted. */
  readonly classifiedBy: readonly [string, string];
  readonly ownerColumn: string;
  readonly toldColumn: string;
  readonly planColumn: string;
  readonly rowCount: number;
  readonly incompleteCount: number;
  readonly untoldCount: number;
  readonly maxRows: number;
  /** By value of the first classifying column, then of the second; '' where a cell is empty. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, ClassView>>>>;
  /** Ids of its chunks, in order. */
  readonly chunks: readonly string[];
  /** Somebody said that there is nothing to list. */
  readonly none: SignedView | null;
}

export interface RowView {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What is wrong with a text that was brought, line by line; `facts` for the sentence of its code. */
export interface ImportProblem {
  /** 1 for the first line. */
  readonly line: number;
  readonly code:
    | 'NO_HEADER'
    | 'COLUMN_TWICE'
    | 'COLUMN_MISSING'
    | 'TOO_MANY_CELLS'
    | 'BAD_OPTION'
    | 'EMPTY_CELL'
    | 'TEXT_TOO_LONG'
    | 'TABLE_FULL'
    | 'TOO_MANY_CLASSES'
    | 'UNCLOSED_QUOTE'
    | 'NO_ROWS';
  readonly facts: Readonly<Record<string, string | Text>>;
}

export interface ImportPreview {
  /** Rows that would be imported. */
  readonly rowCount: number;
  /** Of these, rows without something that a complete row has. */
  readonly incompleteCount: number;
  /** The first few, to look at. */
  readonly sample: readonly Readonly<Record<string, string>>[];
  /** Nothing is imported while there is one. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** Headings that mean nothing to the table; their cells are left out. */
  readonly ignoredColumns: readonly string[];
}
