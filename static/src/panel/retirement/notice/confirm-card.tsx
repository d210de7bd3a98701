import type { NoticeView } from '../../../../../src/contract/retirement-view';
import { useTexts } from '../../../common/texts';
import { command } from '../../command';
import { VersionTitle } from '../../evidence/version-words';
import { usePanelActions } from '../../panel-actions';
import { CommandButton } from '../../review/command-button';
import { findRow } from '../find-row';

/** Asks a project owner, as the first thing in the panel, to confirm that the notice has been read. */
export default function ConfirmCard({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTexts();
  const { view } = usePanelActions();
  const { sent, documents } = notice;
  if (sent === null) return null;
  const rows = documents.flatMap((key) => findRow(view, key) ?? []);
  const versions = rows.flatMap(({ evidence }) =>
    evidence.flatMap(({ versions: [current] }) => current ?? []),
  );
  return (
    <article className="lg-card lg-card-warning lg-focus" tabIndex={-1} aria-labelledby="confirm-notice">
      <h2 className="lg-subtitle" id="confirm-notice">
        {t('panel.notice.confirm.title')}
      </h2>
      <p className="lg-plain">{t('panel.notice.confirm.text')}</p>
      {versions.length > 0 && (
        <ul className="lg-list">
          {versions.map((version, index) => (
            <li key={index}>
              <VersionTitle version={version} />
            </li>
          ))}
        </ul>
      )}
      <div className="lg-controls">
        <CommandButton
          appearance="primary"
          subject="confirm-notice"
          work={() => command('notice/confirm', { number: sent.number })}
        >
          {t('panel.notice.confirm.button')}
        </CommandButton>
      </div>
    </article>
  );
}
