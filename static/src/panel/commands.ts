import type { PanelView } from '../../../src/contract/panel-view';
import { callPanel, readUploadLimit, refreshIssue, uploadAttachment } from '../api';
import type { Problem } from '../common/problem';
import type { Texts } from '../common/texts';
import type { Outcome } from './use-panel';

/** Uploads a file as the reader and links it to its deliverable. */
export async function uploadEvidence(
  view: PanelView,
  deliverable: string,
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
  const linked = await linkEvidence(deliverable, upload.attachmentId);
  await refreshIssue();
  return linked;
}

/** Links an attachment of the issue to a deliverable. */
export function linkEvidence(deliverable: string, attachmentId: string): Promise<Outcome> {
  return callPanel('evidence/link', { commandId: crypto.randomUUID(), deliverable, attachmentId });
}

/** Takes an attachment off a deliverable; the file stays on the issue. */
export function unlinkEvidence(deliverable: string, attachmentId: string): Promise<Outcome> {
  return callPanel('evidence/unlink', { commandId: crypto.randomUUID(), deliverable, attachmentId });
}

/** Records a fact on which deliverables depend. */
export function setFact(fact: string, value: string | null): Promise<Outcome> {
  return callPanel('fact/set', { commandId: crypto.randomUUID(), fact, value });
}

function refuse(problem: Problem): Outcome {
  return { ok: false, problem };
}

function sentenceOf(status: number): Problem['sentence'] {
  if (status === 413) return 'panel.upload.tooLargeForJira';
  if (status === 403 || status === 404) return 'panel.upload.notAllowed';
  return 'panel.upload.failed';
}
