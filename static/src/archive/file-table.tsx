import type { ArchivedFileView } from '../../../src/contract/archive-view';
import { useTexts } from '../common/texts';
import { Lozenge } from '../panel/lozenge';

/** How much of a fingerprint is shown; the rest stands behind it. */
const SHOWN_HEX = 12;

interface Props {
  readonly files: readonly ArchivedFileView[];
  /** Opens a file; absent for those who have to ask for it. */
  readonly open?: (attachmentId: string) => void;
}

/** Files that stand for deliverables, in every version, with the fingerprints of their contents. */
export function FileTable({ files, open }: Props) {
  const { t, name } = useTexts();
  if (files.length === 0) return <p className="lg-plain">{t('common.archive.noFiles')}</p>;
  return (
    <div className="lg-table-room">
      <table className="lg-table">
        <caption className="lg-hidden">{t('common.archive.files')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.archive.deliverable')}</th>
            <th scope="col">{t('common.archive.file')}</th>
            <th scope="col">{t('common.archive.version')}</th>
            <th scope="col">{t('common.archive.fingerprint')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={`${file.attachmentId} ${file.deliverable.en} ${file.version}`}>
              <td data-column={t('common.archive.deliverable')}>{name(file.deliverable)}</td>
              <td data-column={t('common.archive.file')} className="lg-words">
                {open && file.isThere ? (
                  <button
                    type="button"
                    className="lg-plain-button lg-focus"
                    aria-label={t('panel.evidence.open', { file: file.filename })}
                    onClick={() => open(file.attachmentId)}
                  >
                    {file.filename}
                  </button>
                ) : (
                  file.filename
                )}
              </td>
              <td data-column={t('common.archive.version')}>
                {t('panel.evidence.version', { number: file.version })}{' '}
                {!file.isThere ? (
                  <Lozenge tone="warning">{t('common.archive.gone')}</Lozenge>
                ) : (
                  file.isCurrent && <Lozenge tone="success">{t('common.archive.current')}</Lozenge>
                )}
              </td>
              <td data-column={t('common.archive.fingerprint')}>
                {file.sha256 === null ? (
                  <span className="lg-small">{t('common.archive.notRead')}</span>
                ) : (
                  <code title={file.sha256}>{file.sha256.slice(0, SHOWN_HEX)}…</code>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
