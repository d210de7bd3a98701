import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import type { TextKey } from '../../common/text-key';
import type { RowAction } from './row-part';

interface Words {
  readonly button: TextKey;
  /** The same with the name of the deliverable, for a screen reader. */
  readonly label: TextKey;
}

const WORDS: Readonly<Record<RowAction, Words>> = {
  upload: { button: 'panel.upload.button', label: 'panel.upload.for' },
  attached: { button: 'panel.attached.button', label: 'panel.attached.for' },
  link: { button: 'panel.link.button', label: 'panel.link.for' },
  dates: { button: 'panel.dates.button', label: 'panel.dates.for' },
  fact: { button: 'panel.fact.button', label: 'panel.fact.for' },
  confirmation: { button: 'panel.confirmation.button', label: 'panel.confirmation.for' },
  checklist: { button: 'panel.checklist.button', label: 'panel.checklist.for' },
  table: { button: 'panel.table.button', label: 'panel.table.for' },
  versions: { button: 'panel.versions.button', label: 'panel.versions.for' },
  waive: { button: 'panel.waiver.button', label: 'panel.waiver.for' },
};

/** Words of an action, as they fit what the row already has. */
export function actionWords(row: ReadinessRow, action: RowAction): Words {
  if (action === 'upload' && row.evidence.length > 0) {
    return { button: 'panel.upload.buttonMore', label: 'panel.upload.forMore' };
  }
  if (action === 'fact' && row.fact?.kind === 'person') {
    return { button: 'panel.fact.buttonPerson', label: 'panel.fact.for' };
  }
  if (action === 'fact' && row.fact?.value != null) {
    return { button: 'panel.fact.buttonChange', label: 'panel.fact.for' };
  }
  if (action === 'confirmation' && row.confirmation?.done) {
    return { button: 'panel.confirmation.buttonDone', label: 'panel.confirmation.for' };
  }
  return WORDS[action];
}
