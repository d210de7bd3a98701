import { useTexts } from '../common/texts';
import { usePanelActions } from './panel-actions';
import { uploadEvidence } from './upload-evidence';

/** Uploads files for one deliverable; `evidence` is the piece that gets a new version, null for another piece. */
export function useUpload(deliverable: string): (file: File, evidence: string | null) => Promise<boolean> {
  const texts = useTexts();
  const { view, run } = usePanelActions();
  return (file, evidence) =>
    run(deliverable, () => uploadEvidence(view, { deliverable, evidence }, file, texts));
}
