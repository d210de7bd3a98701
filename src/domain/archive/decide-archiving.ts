import type { CommandOf } from '../dossier/command';
import { accept, refuse, type Decision, type DecisionContext } from '../dossier/decide/decision';
import { isEndStage } from '../process/process-definition';
import { isEmptyFile } from '../readiness/attached-file';

/** The dossier goes into the archive: its index stands among the files of the issue. */
export function decideArchiving(
  { files: wanted, digest }: CommandOf<'archiveProduct'>,
  { process, state, files, prepared }: DecisionContext,
): Decision {
  if (!isEndStage(process, state.stage) || state.isTerminated) return refuse('NOT_RETIRED');
  if (!prepared.archive || prepared.archive.digest !== digest) return refuse('ARCHIVE_CHANGED');
  const found = wanted.flatMap((id) => files.find((file) => file.id === id && !isEmptyFile(file)) ?? []);
  if (found.length !== wanted.length || found.length === 0)
    return refuse('UNKNOWN_ATTACHMENT', { attachment: wanted.join(', ') });
  return accept({
    type: 'productArchived',
    data: {
      files: found.map(({ id, filename }) => ({ attachmentId: id, filename })),
      gapCount: prepared.archive.gapCount,
      digest,
    },
  });
}
