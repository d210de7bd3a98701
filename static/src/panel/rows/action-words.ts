import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import type { TextKey } from '../../common/text-key';
import type { RowAction } from './row-part';

const WORDS: Readonly<Record<RowAction, TextKey>> = {
  upload: 'panel.upload.button',
  attached: 'panel.attached.button',
  link: 'panel.link.button',
  dates: 'panel.dates.button',
  fact: 'panel.fact.button',
  confirmation: 'panel.confirmation.button',
  checklist: 'panel.checklist.button',
  table: 'panel.table.button',
  versions: 'panel.versions.button',
  waive: 'panel.waiver.button',
};

/** Words on the button of an action, as they fit what the row already has. */
export function actionWords(row: ReadinessRow, action: RowAction): TextKey {
  if (action === 'upload' && row.evidence.length > 0) return 'panel.upload.buttonMore';
  if (action === 'fact' && row.fact?.value != null) return 'panel.fact.buttonChange';
  if (action === 'fact' && row.fact?.kind === 'person') return 'panel.fact.buttonPerson';
  if (action === 'confirmation' && row.confirmation?.done) return 'panel.confirmation.buttonDone';
  return WORDS[action];
}
