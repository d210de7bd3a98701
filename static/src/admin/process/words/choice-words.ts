import type { Deliverable } from '../../../../../src/domain/process/deliverable';
import type { ReviewPolicy } from '../../../../../src/domain/process/review-policy';
import type { TextKey } from '../../../common/text-key';
import type { Use } from '../draft/edit-deliverables';

/** What can be evidence for a deliverable. */
export const KIND_WORDS: Readonly<Record<Deliverable['kind'], TextKey>> = {
  file: 'admin.process.deliverable.kinds.file',
  fileOrLink: 'admin.process.deliverable.kinds.fileOrLink',
  fileOrDate: 'admin.process.deliverable.kinds.fileOrDate',
  link: 'admin.process.deliverable.kinds.link',
  field: 'admin.process.deliverable.kinds.field',
  decision: 'admin.process.deliverable.kinds.decision',
  versions: 'admin.process.deliverable.kinds.versions',
  record: 'admin.process.deliverable.kinds.record',
  checklist: 'admin.process.deliverable.kinds.checklist',
  table: 'admin.process.deliverable.kinds.table',
};

/** The part that a deliverable plays in a stage. */
export const DIRECTION_WORDS: Readonly<Record<Use['direction'], TextKey>> = {
  input: 'panel.row.input',
  output: 'panel.row.output',
  work: 'panel.row.work',
};

/** How a review is decided. */
export const MODE_WORDS: Readonly<Record<ReviewPolicy['mode'], TextKey>> = {
  majority: 'admin.process.review.modes.majority',
  unanimous: 'admin.process.review.modes.unanimous',
  anyOne: 'admin.process.review.modes.anyOne',
};
