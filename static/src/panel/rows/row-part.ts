import type { ReadinessRow } from '../../../../src/contract/readiness-view';

/** What can stand open below a row; one at a time. */
export type RowPart =
  | { readonly kind: 'attached' | 'dates' | 'fact' | 'confirmation' | 'checklist' | 'table' | 'waive' }
  /** `evidence`: the piece of which the link becomes a new version. */
  | { readonly kind: 'link'; readonly evidence: string | null }
  /** A file dropped on a row that has evidence: is it another piece, or a new version? */
  | { readonly kind: 'dropped'; readonly file: File };

/** What a row offers; `upload` and `versions` open nothing. */
export type RowAction = Exclude<RowPart['kind'], 'dropped'> | 'upload' | 'versions';

interface Reader {
  readonly canAct: boolean;
  readonly canWaive: boolean;
  readonly hasOtherFiles: boolean;
}

/** What a reader may do with a row, the most likely first. */
export function actionsOf(row: ReadinessRow, reader: Reader): readonly RowAction[] {
  const actions: RowAction[] = [];
  const isWanted = row.state !== 'notApplicable';
  if (reader.canAct && isWanted) {
    if (row.accepts.file) actions.push('upload');
    if (row.accepts.link) actions.push('link');
    if (row.accepts.dates) actions.push('dates');
    if (row.accepts.file && reader.hasOtherFiles && row.evidence.length === 0) actions.push('attached');
    if (row.fact) actions.push('fact');
    if (row.confirmation) actions.push('confirmation');
  }
  // What is written down stays readable for those who may not change it.
  if (row.checklist) actions.push('checklist');
  if (row.table) actions.push('table');
  if (isAboutVersions(row)) actions.push('versions');
  if (reader.canWaive && row.state === 'missing') actions.push('waive');
  return actions;
}

function isAboutVersions({ task }: ReadinessRow): boolean {
  return task === 'plan' || task === 'test' || task === 'accept';
}
