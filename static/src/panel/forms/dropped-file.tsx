import Button from '@atlaskit/button/new';
import { useTexts } from '../../common/texts';
import { titleOf } from '../evidence/version-title';
import { usePanelActions } from '../panel-actions';
import { useRow } from '../rows/row-context';
import { uploadEvidence } from '../upload-evidence';

/** Asks what a dropped file is: a new version of what is there, or something beside it. */
export function DroppedFile({ file }: { readonly file: File }) {
  const texts = useTexts();
  const { t } = texts;
  const { view } = usePanelActions();
  const { row, finish, show } = useRow();
  const take = (evidence: string | null) =>
    finish(() => uploadEvidence(view, { deliverable: row.key, evidence }, file, texts));
  return (
    <div className="lg-form" role="group" aria-label={t('panel.dropped.what', { file: file.name })}>
      <p className="lg-plain">{t('panel.dropped.what', { file: file.name })}</p>
      <div className="lg-controls">
        {row.evidence.map(({ id, versions: [current] }) =>
          current === undefined || current.content.kind === 'dates' ? null : (
            <Button key={id} spacing="compact" onClick={() => take(id)}>
              {t('panel.dropped.version', { file: titleOf(current.content, texts) })}
            </Button>
          ),
        )}
        <Button spacing="compact" onClick={() => take(null)}>
          {t('panel.dropped.another')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={() => show(undefined)}>
          {t('panel.form.cancel')}
        </Button>
      </div>
    </div>
  );
}
