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
}

/** Whether a Jira attachment can be evidence for it. */
export function hasFileEvidence(deliverable: Deliverable): boolean {
  return (
    deliverable.kind === 'file' || deliverable.kind === 'fileOrLink' || deliverable.kind === 'fileOrDate'
  );
}

/** One alternation for lower-cased file names, in both languages. */
export function fileNamePattern(deliverable: Deliverable): string {
  return [...deliverable.hints.zh, ...deliverable.hints.en]
    .map((hint) => hint.replaceAll(' ', '[ _-]'))
    .join('|');
}
