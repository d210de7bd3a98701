import type { ArchivedFileView, ArchiveView, GapView } from '../contract/archive-view';
import type { Fingerprints } from '../domain/archive/fingerprint';
import type { DossierState } from '../domain/dossier/state';
import type { HoldersByRole } from '../domain/holders';
import { findGaps, type Gap } from '../domain/archive/gaps';
import {
  findDeliverable,
  findNoticeGate,
  isEndStage,
  nameOfRole,
  type ProcessDefinition,
} from '../domain/process/process-definition';
import type { ProductIssue } from '../ports';
import { joinTexts, type Text } from '../domain/text';
import { roleView } from './role-view';

/**
 * The archive of one product.
 * @param fingerprints what has been read of its files; null where nobody asks for its archive yet
 * @param or joins alternatives
 */
export function archiveView(
  process: ProcessDefinition,
  state: DossierState,
  { files, versions }: Pick<ProductIssue, 'files' | 'versions'>,
  fingerprints: Fingerprints | null,
  holders: HoldersByRole,
  or: Text,
): ArchiveView {
  const gaps =
    fingerprints && nearsItsEnd(process, state)
      ? findGaps(process, { state, files, versions, fingerprints })
      : [];
  return {
    canBeArchived: isEndStage(process, state.stage) && !state.isTerminated,
    files: fingerprints ? fileViews(process, state, files, fingerprints) : [],
    gaps: gaps.map((gap) => gapView(process, gap, or)),
    archived: state.archive.archived,
    custodian: roleView(process, holders, process.archive.custodian),
    requests: state.archive.requests.map(({ isReminded: _reminded, endedAt: _ended, ...request }) => request),
  };
}

/** Whether a product nears its end, or is past it, so that its archive matters. */
export function nearsItsEnd(process: ProcessDefinition, state: DossierState): boolean {
  return findNoticeGate(process, state.stage) !== undefined && !state.isTerminated;
}

function fileViews(
  process: ProcessDefinition,
  state: DossierState,
  files: ProductIssue['files'],
  fingerprints: Fingerprints,
): readonly ArchivedFileView[] {
  const attached = new Set<string>(files.map(({ id }) => id));
  return process.deliverables.flatMap(({ key, name }) =>
    (state.evidence[key] ?? []).flatMap(({ versions }) =>
      versions.flatMap(({ content }, index): readonly ArchivedFileView[] =>
        content.kind === 'file'
          ? [
              {
                attachmentId: content.attachmentId,
                filename: content.filename,
                deliverable: name,
                version: index + 1,
                isCurrent: index === versions.length - 1,
                isThere: attached.has(content.attachmentId),
                sha256: fingerprints[content.attachmentId]?.sha256 ?? null,
              },
            ]
          : [],
      ),
    ),
  );
}

function gapView(process: ProcessDefinition, gap: Gap, or: Text): GapView {
  switch (gap.kind) {
    case 'missing': {
      const { names, clause, owner, keys } = gap.demand;
      const deliverables = keys.flatMap((key) => findDeliverable(process, key) ?? []);
      return {
        kind: gap.kind,
        gate: gap.gate.name,
        name: joinTexts(names, or),
        clause,
        owner: nameOfRole(process, owner),
        answers: deliverables.flatMap(({ key, name, kind }) => (kind === 'file' ? [{ key, name }] : [])),
      };
    }
    case 'lost':
      return {
        kind: gap.kind,
        key: gap.deliverable.key,
        deliverable: gap.deliverable.name,
        filename: gap.filename,
      };
    case 'unread':
      return gap;
  }
}
