import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import type { ReadinessRow } from '../../../../../src/contract/readiness-view';
import { ProblemMessage } from '../../../common/problem-message';
import { useTexts } from '../../../common/texts';
import { Working } from '../../../common/working';
import { OutcomeHere } from '../../outcome-here';
import { usePanelActions } from '../../panel-actions';
import { recordAsHtml } from '../../record/record-files';
import { uploadEvidence } from '../../upload-evidence';
import { findRow, pieceFor } from '../find-row';
import { DocumentPreview } from './document-preview';
import { retirementNotice } from './retirement-notice';
import { retirementPlan } from './retirement-plan';
import { useDraftMaterial } from './use-draft-material';

export type DraftKind = 'plan' | 'notice';

interface Props {
  readonly kind: DraftKind;
  readonly row: ReadinessRow;
  readonly close: () => void;
}

/** A draft of the plan or the notice: looked at first, then attached in the reader's own name. */
export function DraftPanel({ kind, row, close }: Props) {
  const texts = useTexts();
  const { t, name } = texts;
  const { view, run } = usePanelActions();
  const { material, isBusy, problem } = useDraftMaterial();
  const place = useRef<HTMLDivElement>(null);
  const isReady = material !== undefined;
  useEffect(() => place.current?.focus({ preventScroll: true }), [isReady]);
  const subject = `draft-${kind}`;
  const filename = `${name(row.name)} ${view.issue.key}.html`;
  const draft = kind === 'plan' ? retirementPlan : retirementNotice;
  const document = material && draft(material.input, material.both.name(row.name), material.both);
  const attach = () => {
    if (document === undefined) return;
    const file = new File([recordAsHtml(document)], filename, { type: 'text/html' });
    // The row may have got a file in the meantime.
    const evidence = pieceFor(findRow(view, row.key)?.evidence ?? [], filename);
    const deliverable = row.key;
    void run(subject, () => uploadEvidence(view, { deliverable, evidence }, file, texts)).then(
      (isDone) => isDone && close(),
    );
  };
  return (
    <div
      ref={place}
      tabIndex={-1}
      className="lg-part lg-focus"
      role="group"
      aria-label={t('panel.draft.preview', { document: name(row.name) })}
    >
      <Working when={isBusy} />
      {problem && <ProblemMessage problem={problem} />}
      {document && (
        <>
          <p className="lg-small">{t('panel.draft.whatNext', { file: filename })}</p>
          <DocumentPreview document={document} />
        </>
      )}
      <div className="lg-controls">
        {document && (
          <Button appearance="primary" spacing="compact" onClick={attach}>
            {t('panel.draft.attach')}
          </Button>
        )}
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('panel.form.cancel')}
        </Button>
      </div>
      <OutcomeHere subject={subject} />
    </div>
  );
}
