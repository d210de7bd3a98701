import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { uploadEvidence } from './commands';
import { usePanelActions } from './panel-actions';

/** Uploads files for one deliverable. */
export function useUpload(row: ReadinessRow): {
  readonly upload: (file: File) => void;
  readonly isDisabled: boolean;
} {
  const texts = useTexts();
  const { view, busyWith, run } = usePanelActions();
  return {
    isDisabled: busyWith !== undefined,
    upload: (file) => void run(row.deliverable, () => uploadEvidence(view, row.deliverable, file, texts)),
  };
}
