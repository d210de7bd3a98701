import type { EvidenceVersionView, EvidenceView, FileView } from '../contract/readiness-view';
import type { EvidencePiece, EvidenceVersion } from '../domain/dossier/state';
import { isEmptyFile, type AttachedFile } from '../domain/readiness/attached-file';

/** A piece of evidence with its versions, newest first. */
export function evidenceView({ id, versions }: EvidencePiece, files: readonly AttachedFile[]): EvidenceView {
  const views = versions.map((version, index) => versionView(version, index + 1, files)).reverse();
  const current = views[0]?.content;
  const isThere = current !== undefined && (current.kind !== 'file' || (!current.isGone && !current.isEmpty));
  return { id, counts: isThere, versions: views };
}

/** An attachment of the issue. */
export function fileView(file: AttachedFile): FileView {
  return {
    attachmentId: file.id,
    filename: file.filename,
    sizeBytes: file.sizeBytes,
    author: file.author,
    createdAt: file.createdAt,
    isEmpty: isEmptyFile(file),
  };
}

function versionView(
  { by, at, content }: EvidenceVersion,
  number: number,
  files: readonly AttachedFile[],
): EvidenceVersionView {
  if (content.kind === 'link') {
    const { url, title } = content;
    return { number, by, at, how: 'linked', content: { kind: 'link', url, title } };
  }
  if (content.kind === 'dates') {
    const { start, due } = content;
    return { number, by, at, how: 'linked', content: { kind: 'dates', start, due } };
  }
  const { attachmentId, filename, how } = content;
  const file = files.find(({ id }) => id === attachmentId);
  return {
    number,
    by,
    at,
    how,
    content: file
      ? { kind: 'file', isGone: false, ...fileView(file) }
      : { kind: 'file', isGone: true, attachmentId, filename },
  };
}
