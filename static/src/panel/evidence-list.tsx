import Button from '@atlaskit/button/new';
import type { EvidenceView, ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { unlinkEvidence } from './commands';
import { usePanelActions } from './panel-actions';

/** The files that stand for a deliverable. */
export function EvidenceList({ row }: { readonly row: ReadinessRow }) {
  const { t, name } = useTexts();
  return (
    <ul className="lg-list lg-evidence" aria-label={t('panel.evidence.of', { deliverable: name(row.name) })}>
      {row.evidence.map((file) => (
        <EvidenceFile key={file.attachmentId} row={row} file={file} />
      ))}
    </ul>
  );
}

function EvidenceFile({ row, file }: { readonly row: ReadinessRow; readonly file: EvidenceView }) {
  const { t } = useTexts();
  const { canEdit, busyWith, run } = usePanelActions();
  return (
    <li className="lg-file">
      <FileWords file={file} />
      {canEdit === true && (
        <Button
          appearance="subtle"
          spacing="compact"
          isDisabled={busyWith !== undefined}
          aria-label={t('panel.evidence.unlinkFile', { file: file.filename })}
          onClick={() => void run(row.deliverable, () => unlinkEvidence(row.deliverable, file.attachmentId))}
        >
          {t('panel.evidence.unlink')}
        </Button>
      )}
    </li>
  );
}

function FileWords({ file }: { readonly file: EvidenceView }) {
  const { t, moment, size } = useTexts();
  const facts = [file.author, moment(file.createdAt), size(file.sizeBytes)];
  return (
    <div className="lg-file-words">
      <span className="lg-file-name">{file.filename}</span>
      <span className="lg-small">
        {facts.join(' · ')}
        {file.how === 'name' && ` · ${t('panel.evidence.byName')}`}
      </span>
      {file.isEmpty && <span className="lg-warning">{t('panel.evidence.empty')}</span>}
    </div>
  );
}
