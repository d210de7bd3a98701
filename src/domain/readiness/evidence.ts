import type { AttachmentId } from '../ids';
import { fileNamePattern, hasFileEvidence, type Deliverable } from '../process/deliverable';
import type { AttachedFile } from './attached-file';

/** What people said about the files of a product. */
export interface Links {
  /** Attachment ids that a person linked, by deliverable key. */
  readonly linked: Readonly<Record<string, readonly AttachmentId[]>>;
  /** Attachment ids that a person took off: their names no longer speak for them. */
  readonly unlinked: readonly AttachmentId[];
}

export interface Evidence {
  readonly file: AttachedFile;
  readonly how: 'linked' | 'name';
}

/** A file counts only while it has content. */
export const isEmptyFile = (file: AttachedFile): boolean => file.sizeBytes === 0;

/**
 * The files that stand for a deliverable: those linked to it, and those whose name says so
 * unless a person decided otherwise. Empty files are among them, to be shown, but never count.
 */
export function evidenceFor(
  deliverable: Deliverable,
  files: readonly AttachedFile[],
  links: Links,
): readonly Evidence[] {
  if (!hasFileEvidence(deliverable)) return [];
  const linked = links.linked[deliverable.key] ?? [];
  const decided = new Set([...Object.values(links.linked).flat(), ...links.unlinked]);
  const pattern = new RegExp(fileNamePattern(deliverable));
  return files.flatMap((file): Evidence[] => {
    if (linked.includes(file.id)) return [{ file, how: 'linked' }];
    if (!decided.has(file.id) && pattern.test(file.filename.toLowerCase())) return [{ file, how: 'name' }];
    return [];
  });
}
