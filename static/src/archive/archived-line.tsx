import type { ArchiveView } from '../../../src/contract/archive-view';
import { openAttachment } from '../api';
import { useTexts } from '../common/texts';

interface Props {
  readonly archived: NonNullable<ArchiveView['archived']>;
  readonly nameOf: (accountId: string | null) => string;
}

/** Who put the dossier into the archive and when, with the files that say so. */
export function ArchivedLine({ archived, nameOf }: Props) {
  const { t, moment } = useTexts();
  const { by, at, files, gapCount, digest } = archived;
  return (
    <div className="lg-decision">
      <p className="lg-plain">{t('common.archive.archived', { person: nameOf(by), at: moment(at) })}</p>
      <ul className="lg-list">
        {files.map(({ attachmentId, filename }) => (
          <li key={attachmentId}>
            <button
              type="button"
              className="lg-plain-button lg-focus"
              aria-label={t('panel.evidence.open', { file: filename })}
              onClick={() => void openAttachment(attachmentId)}
            >
              {filename}
            </button>
          </li>
        ))}
      </ul>
      <p className="lg-small lg-words">{t('common.archive.digest', { gaps: gapCount, digest })}</p>
    </div>
  );
}
