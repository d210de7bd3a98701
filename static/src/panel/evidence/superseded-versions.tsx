import Button from '@atlaskit/button/new';
import type { EvidenceVersionView } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { command } from '../command';
import { usePanelActions } from '../panel-actions';
import { useRow } from '../rows/row-context';
import { titleOf } from './version-title';
import { VersionWords } from './version-words';

interface Props {
  readonly piece: string;
  readonly versions: readonly EvidenceVersionView[];
}

/** Earlier versions, folded away; each can become current again. */
export function SupersededVersions({ piece, versions }: Props) {
  const { t, count } = useTexts();
  return (
    <details className="lg-superseded">
      <summary className="lg-small">
        {count(versions.length, 'panel.evidence.supersededOne', 'panel.evidence.supersededOther')}
      </summary>
      <ul className="lg-list lg-evidence">
        {versions.map((version) => (
          <li key={version.number} className="lg-file lg-file-old">
            <VersionWords version={version} />
            {version.content.kind === 'file' && version.content.isGone ? (
              <span className="lg-small">{t('panel.evidence.goneShort')}</span>
            ) : (
              <UseAgain piece={piece} version={version} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function UseAgain({ piece, version }: { readonly piece: string; readonly version: EvidenceVersionView }) {
  const texts = useTexts();
  const { t } = texts;
  const { canEdit } = usePanelActions();
  const { row, finish } = useRow();
  const { content } = version;
  if (canEdit !== true || content.kind === 'dates') return null;
  const deliverable = row.key;
  const again = () =>
    content.kind === 'file'
      ? command('evidence/link', { deliverable, attachmentId: content.attachmentId })
      : command('evidence/addLink', { deliverable, url: content.url, title: content.title, evidence: piece });
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      aria-label={t('panel.evidence.useAgainFile', {
        file: titleOf(content, texts),
        number: version.number,
      })}
      onClick={() => finish(again)}
    >
      {t('panel.evidence.useAgain')}
    </Button>
  );
}
