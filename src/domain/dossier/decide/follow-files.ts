import type { AttachedFile } from '../../readiness/attached-file';
import { documentName } from '../../readiness/file-name';
import { nameReader, undecidedFiles } from '../../readiness/recognise-files';
import type { EventData, LostFile, Signed } from '../event';
import { linkFile } from '../evolve';
import type { DossierState } from '../state';
import { isReadOnly } from './read-only';
import { accept, type Decision, type DecisionContext } from './decision';

/** Folding here only finds out which piece a file belongs to; who and when are signed where events are recorded. */
const UNSIGNED: Signed = { by: null, at: '' };

/**
 * What the live attachments say by themselves: files whose names are clear stand for their deliverable, a file that is
 * called like the current version of a piece becomes its newest version, and files that are gone are noticed once.
 */
export function followFiles(context: DecisionContext): Decision {
  const { process, state, files, nextSequence } = context;
  const lost = lostFiles(state, files);
  const linked: EventData['filesFollowed']['linked'][number][] = [];
  const read = nameReader(process, state);
  // A name says nothing any more once the dossier stays as it is.
  const undecided = isReadOnly(context) ? [] : undecidedFiles(state, files);
  const fresh = [...undecided].sort((a, b) => Number(a.id) - Number(b.id));
  let current = state;
  for (const file of fresh) {
    const said = read(file.filename);
    if (said.kind !== 'one') continue;
    const { key } = said.deliverable;
    const older = findOlder(current, key, file);
    const link = {
      deliverable: key,
      evidence: older ?? `${nextSequence}.${linked.length + 1}`,
      attachmentId: file.id,
      filename: file.filename,
      isNewVersion: older !== undefined,
    };
    linked.push(link);
    current = linkFile(current, link, 'name', UNSIGNED);
  }
  return linked.length + lost.length === 0
    ? accept()
    : accept({ type: 'filesFollowed', data: { linked, lost } });
}

function lostFiles(state: DossierState, files: readonly AttachedFile[]): readonly LostFile[] {
  const attached = new Set(files.map(({ id }) => id));
  return Object.entries(state.evidence).flatMap(([deliverable, pieces]) =>
    pieces.flatMap(({ versions }) =>
      versions.flatMap(({ content }): readonly LostFile[] =>
        content.kind === 'file' && !content.isLost && !attached.has(content.attachmentId)
          ? [{ deliverable, attachmentId: content.attachmentId, filename: content.filename }]
          : [],
      ),
    ),
  );
}

/** The piece whose current file is an older version of this one, going by its name. */
function findOlder(state: DossierState, deliverable: string, file: AttachedFile): string | undefined {
  return state.evidence[deliverable]?.find(({ versions }) => {
    const content = versions.at(-1)?.content;
    return content?.kind === 'file' && documentName(content.filename) === documentName(file.filename);
  })?.id;
}
