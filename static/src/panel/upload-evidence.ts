import type { PanelView } from '../../../src/contract/panel-view';
import { readUploadLimit, uploadAttachment } from '../api';
import type { Problem } from '../common/problem';
import type { Texts } from '../common/texts';
import { command } from './command';
import type { Outcome } from './use-panel';

/** Where an uploaded file belongs. */
export interface Place {
  readonly deliverable: string;
  /** The piece of evidence of which it is a new version; null for another piece. */
  readonly evidence: string | null;
}

/** Uploads a file as the reader and makes it evidence. */
export async function uploadEvidence(
  view: PanelView,
  { deliverable, evidence }: Place,
  file: File,
  texts: Texts,
): Promise<Outcome> {
  const facts = { file: file.name };
  if (file.size === 0) return refuse({ sentence: 'panel.upload.empty', facts });
  const limit = await readUploadLimit();
  if (limit !== undefined && file.size > limit) {
    return refuse({ sentence: 'panel.upload.tooLarge', facts: { ...facts, limit: texts.size(limit) } });
  }
  const upload = await uploadAttachment(view.issue.id, file);
  if (!upload.ok) return refuse({ sentence: sentenceOf(upload.status), facts });
  const { attachmentId } = upload;
  return evidence === null
    ? command('evidence/link', { deliverable, attachmentId })
    : command('evidence/replace', { deliverable, attachmentId, evidence });
}

function refuse(problem: Problem): Outcome {
  return { ok: false, problem };
}

function sentenceOf(status: number): Problem['sentence'] {
  if (status === 413) return 'panel.upload.tooLargeForJira';
  if (status === 403 || status === 404) return 'panel.upload.notAllowed';
  return 'panel.upload.failed';
}
