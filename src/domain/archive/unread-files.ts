import type { DossierState } from '../dossier/state';
import { isEmptyFile, type AttachedFile } from '../readiness/attached-file';
import type { Fingerprints } from './fingerprint';

/** Files that are evidence, of whichever version, whose contents the archive has not read yet; the oldest first. */
export function unreadFiles(
  state: DossierState,
  files: readonly AttachedFile[],
  fingerprints: Fingerprints,
): readonly AttachedFile[] {
  const wanted = new Set<string>();
  for (const { versions } of Object.values(state.evidence).flat())
    for (const { content } of versions) if (content.kind === 'file') wanted.add(content.attachmentId);
  return files
    .filter((file) => wanted.has(file.id) && !isEmptyFile(file) && !Object.hasOwn(fingerprints, file.id))
    .sort((one, other) => Number(one.id) - Number(other.id));
}
