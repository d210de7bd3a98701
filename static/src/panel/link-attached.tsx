import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { linkEvidence } from './commands';
import { usePanelActions } from './panel-actions';

/** Links a file that is on the issue already. */
export function LinkAttached({ row }: { readonly row: ReadinessRow }) {
  const { t, name } = useTexts();
  const { view, busyWith, run } = usePanelActions();
  const [chosen, setChosen] = useState<string>();
  const usable = view.otherAttachments.filter((file) => !file.isEmpty);
  const attachmentId = chosen ?? usable[0]?.attachmentId;
  if (attachmentId === undefined) return null;
  return (
    <details>
      <summary className="lg-small">{t('panel.link.title')}</summary>
      <div className="lg-controls lg-link-form">
        <select
          className="lg-select"
          aria-label={t('panel.link.choose', { deliverable: name(row.name) })}
          value={attachmentId}
          onChange={(event) => setChosen(event.target.value)}
        >
          {usable.map((file) => (
            <option key={file.attachmentId} value={file.attachmentId}>
              {file.filename}
            </option>
          ))}
        </select>
        <Button
          spacing="compact"
          isDisabled={busyWith !== undefined}
          onClick={() => void run(row.deliverable, () => linkEvidence(row.deliverable, attachmentId))}
        >
          {t('panel.link.button')}
        </Button>
      </div>
    </details>
  );
}
