import type { Text } from '../text';

/** What can be evidence for a deliverable. */
export const DELIVERABLE_KINDS = [
  'file',
  'fileOrLink',
  'fileOrDate',
  'link',
  'field',
  'decision',
  'versions',
  'record',
  'checklist',
  'table',
] as const;
export type DeliverableKind = (typeof DELIVERABLE_KINDS)[number];

export const DIRECTIONS = ['input', 'output', 'work'] as const;
/** `work`: neither handed in nor handed on, but made on the way. */
export type Direction = (typeof DIRECTIONS)[number];

/** A point of a checklist: somebody ticks it, or writes it down where a tick says too little. */
export interface ChecklistItem {
  readonly key: string;
  readonly name: Text;
  readonly kind: 'tick' | 'text';
  /** Asked for only when the fact has that value. */
  readonly when?: { readonly fact: string; readonly equals: string };
}

/** One column of a table. */
export interface TableColumn {
  readonly key: string;
  readonly name: Text;
  /** Other headings under which a spreadsheet may bring it, in either language. */
  readonly aliases?: readonly string[];
  /** Without options the column is free text. */
  readonly options: readonly { readonly value: string; readonly name: Text }[];
  /** A row without it is incomplete. */
  readonly isRequired: boolean;
}

/** A list that people fill in row by row, or bring from a spreadsheet. */
export interface TableDefinition {
  readonly columns: readonly TableColumn[];
  /** Keys of the two columns by which its rows are counted, one against the other: free text, then a choice. */
  readonly classifiedBy: readonly [string, string];
  /** Key of the column that names the person who answers for a row. */
  readonly ownerColumn: string;
  /** Key of the column that says whether the customer of a row has been told. */
  readonly toldColumn: string;
  /** Key of the column that is planned for a whole class of rows at once. */
  readonly planColumn: string;
}

/** Something a stage needs or makes. */
export interface Deliverable {
  readonly key: string;
  readonly name: Text;
  readonly kind: DeliverableKind;
  /** Where it plays a part; the report of one stage is the input of the next. */
  readonly uses: readonly { readonly stage: string; readonly direction: Direction }[];
  /** Key of the department that owes it. */
  readonly ownerDepartment: string;
  readonly clause: string;
  /**
   * How its files are named: regular-expression alternatives for a lower-cased file name.
   * A space stands for space, `_` or `-`. Look-around only where one name contains another.
   */
  readonly hints: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly checklist?: readonly ChecklistItem[];
  readonly table?: TableDefinition;
}

/** Whether a Jira attachment can be evidence for it. */
export function hasFileEvidence(deliverable: Deliverable): boolean {
  return (
    deliverable.kind === 'file' || deliverable.kind === 'fileOrLink' || deliverable.kind === 'fileOrDate'
  );
}

/** Whether a link can be evidence for it. */
export function hasLinkEvidence(deliverable: Deliverable): boolean {
  return deliverable.kind === 'link' || deliverable.kind === 'fileOrLink';
}

/** Whether dates can be evidence for it. */
export function hasDateEvidence(deliverable: Deliverable): boolean {
  return deliverable.kind === 'fileOrDate';
}

/** One alternation for lower-cased file names, in both languages. */
export function fileNamePattern(deliverable: Deliverable): string {
  return [...deliverable.hints.zh, ...deliverable.hints.en]
    .map((hint) => hint.replaceAll(' ', '[ _-]'))
    .join('|');
}
