import type { AttachmentId } from '../ids';
import type { DossierState, EvidencePiece, EvidenceVersion } from './state';

type Evidence = DossierState['evidence'];

/** Adds the newest version to a piece of evidence, or begins a new piece. */
export function addVersion(
  evidence: Evidence,
  deliverable: string,
  id: string,
  version: EvidenceVersion,
): Evidence {
  const pieces = evidence[deliverable] ?? [];
  const isKnown = pieces.some((piece) => piece.id === id);
  const next: readonly EvidencePiece[] = isKnown
    ? pieces.map((piece) => (piece.id === id ? { id, versions: [...piece.versions, version] } : piece))
    : [...pieces, { id, versions: [version] }];
  return { ...evidence, [deliverable]: next };
}

/** Takes the current version off a piece; a piece without versions is gone. */
export function dropCurrent(
  evidence: Evidence,
  deliverable: string,
  id: string,
): { readonly evidence: Evidence; readonly dropped: EvidenceVersion | undefined } {
  const piece = evidence[deliverable]?.find((each) => each.id === id);
  const kept = (evidence[deliverable] ?? []).map((each) =>
    each.id === id ? { id, versions: each.versions.slice(0, -1) } : each,
  );
  return { evidence: tidy({ ...evidence, [deliverable]: kept }), dropped: piece?.versions.at(-1) };
}

/** A file stands for one deliverable at a time: it leaves every piece it is in. */
export function withoutFile(evidence: Evidence, attachmentId: AttachmentId): Evidence {
  return tidy(
    mapVersions(evidence, (versions) => versions.filter((version) => !isFile(version, attachmentId))),
  );
}

/** Remembers that a file was noticed to be gone. */
export function markLost(evidence: Evidence, attachmentId: AttachmentId): Evidence {
  return mapVersions(evidence, (versions) =>
    versions.map((version) =>
      version.content.kind === 'file' && version.content.attachmentId === attachmentId
        ? { ...version, content: { ...version.content, isLost: true } }
        : version,
    ),
  );
}

/** Whether a version is that file. */
export function isFile({ content }: EvidenceVersion, attachmentId: AttachmentId): boolean {
  return content.kind === 'file' && content.attachmentId === attachmentId;
}

function mapVersions(
  evidence: Evidence,
  change: (versions: readonly EvidenceVersion[]) => readonly EvidenceVersion[],
): Evidence {
  return Object.fromEntries(
    Object.entries(evidence).map(([deliverable, pieces]) => [
      deliverable,
      pieces.map(({ id, versions }) => ({ id, versions: change(versions) })),
    ]),
  );
}

function tidy(evidence: Evidence): Evidence {
  return Object.fromEntries(
    Object.entries(evidence)
      .map(([key, pieces]) => [key, pieces.filter(({ versions }) => versions.length > 0)] as const)
      .filter(([, pieces]) => pieces.length > 0),
  );
}
