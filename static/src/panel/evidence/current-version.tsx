import Button from '@atlaskit/button/new';
import type { EvidenceVersionView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { FileButton } from '../file-button';
import { usePanelActions } from '../panel-actions';
import { useRow } from '../rows/row-context';
import { useUpload } from '../use-upload';
import { titleOf } from './version-title';
import { VersionWords } from './version-words';

interface Props {
  readonly piece: string;
  readonly version: EvidenceVersionView;
}

/** The version that counts, with what can be done about it. */
export function CurrentVersion({ piece, version }: Props) {
  const { t } = useTexts();
  const { canEdit } = usePanelActions();
  const { content } = version;
  const isGone = content.kind === 'file' && content.isGone;
  return (
    <div className="lg-file">
      <VersionWords version={version} />
      {isGone && <p className="lg-warning">{t('panel.evidence.gone')}</p>}
      {canEdit === true && <VersionActions piece={piece} version={version} />}
    </div>
  );
}

function VersionActions({ piece, version }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { row, finish, show, focus } = useRow();
  const upload = useUpload(row.key);
  const file = titleOf(version.content, texts);
  return (
    <div className="lg-file-actions">
      {row.accepts.file && version.content.kind !== 'dates' && (
        <FileButton
          isSubtle
          label={t('panel.evidence.replaceFile', { file })}
          onFile={(chosen) => void upload(chosen, piece).then((isDone) => isDone && focus())}
        >
          {t('panel.evidence.replace')}
        </FileButton>
      )}
      {row.accepts.link && version.content.kind === 'link' && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('panel.action', { action: t('panel.evidence.newLink'), subject: file })}
          onClick={() => show({ kind: 'link', evidence: piece })}
        >
          {t('panel.evidence.newLink')}
        </Button>
      )}
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={t('panel.action', { action: t('panel.evidence.unlink'), subject: file })}
        onClick={() =>
          finish(() =>
            command('evidence/unlink', {
              deliverable: row.key,
              evidence: piece,
              version: version.number,
            }),
          )
        }
      >
        {t('panel.evidence.unlink')}
      </Button>
    </div>
  );
}
