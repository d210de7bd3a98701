import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import type { NoticeView } from '../../../../src/contract/retirement-view';
import type { TextKey } from '../../common/text-key';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { StateLozenge } from '../rows/state-lozenge';
import { DraftPanel, type DraftKind } from './drafts/draft-panel';
import { findRow, isMissing } from './find-row';
import { RowLink } from './row-link';
import { Step } from './step';

const BUTTONS: Readonly<Record<DraftKind, TextKey>> = {
  plan: 'panel.draft.makePlan',
  notice: 'panel.draft.makeNotice',
};

/** Plan and notice: whether they are there, and drafts of them from what is known. */
export function DocumentsStep({ documents }: Pick<NoticeView, 'documents'>) {
  const { t } = useTexts();
  const { view } = usePanelActions();
  const [plan, notice] = documents.map((key) => findRow(view, key));
  if (!plan && !notice) return null;
  const rows = [
    ...(plan ? [{ kind: 'plan' as const, row: plan }] : []),
    ...(notice ? [{ kind: 'notice' as const, row: notice }] : []),
  ];
  return (
    <Step
      title={t('panel.retirement.documents')}
      state={rows.some(({ row }) => isMissing(row)) ? 'open' : 'done'}
    >
      <ul className="lg-list lg-retirement-documents">
        {rows.map(({ kind, row }) => (
          <Document key={kind} kind={kind} row={row} />
        ))}
      </ul>
    </Step>
  );
}

function Document({ kind, row }: { readonly kind: DraftKind; readonly row: ReadinessRow }) {
  const { t } = useTexts();
  const { canEdit } = usePanelActions();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <li className="lg-form">
      <div className="lg-controls">
        <RowLink row={row} />
        <StateLozenge state={row.state} />
        {canEdit === true && (
          <Button ref={button} spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(BUTTONS[kind])}
          </Button>
        )}
      </div>
      {isOpen && canEdit === true && <DraftPanel kind={kind} row={row} close={close} />}
    </li>
  );
}
