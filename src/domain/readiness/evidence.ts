import type { DossierState } from '../dossier/state';
import type { AttachmentId } from '../ids';
import { hasDateEvidence, hasLinkEvidence, type Deliverable } from '../process/deliverable';
import { isEmptyFile, type AttachedFile } from './attached-file';

/** What stands for a deliverable right now: current versions only, and files only while they are attached and have content. */
export interface CountingEvidence {
  readonly fileIds: readonly AttachmentId[];
  /** A link or dates. */
  readonly hasOther: boolean;
}

/** The evidence that counts for a deliverable. */
export function countingEvidence(
  deliverable: Deliverable,
  state: DossierState,
  files: readonly AttachedFile[],
): CountingEvidence {
  const fileIds: AttachmentId[] = [];
  let hasOther = false;
  for (const { versions } of state.evidence[deliverable.key] ?? []) {
    const content = versions.at(-1)?.content;
    if (content?.kind === 'file') {
      const file = files.find(({ id }) => id === content.attachmentId);
      if (file && !isEmptyFile(file)) fileIds.push(file.id);
    }
    if (content?.kind === 'link' && hasLinkEvidence(deliverable)) hasOther = true;
    if (content?.kind === 'dates' && hasDateEvidence(deliverable)) hasOther = true;
  }
  return { fileIds, hasOther };
}
