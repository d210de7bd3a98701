import { useEffect, useState } from 'react';
import type { NoticeView, RetirementView } from '../../../../src/contract/retirement-view';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';
import { CustomersStep } from './customers-step';
import { DocumentsStep } from './documents-step';
import { InventoryStep } from './inventory-step';
import { NoticeStep } from './notice/notice-step';
import { OwnersStep } from './owners/owners-step';
import { ReplacementStep } from './replacement-step';
import type { StepState } from './step';
import { usePreview, type Preview } from './use-preview';
import { WhyStep } from './why-step';
import '../review/review.css';
import './retirement.css';

/** The end of a product, step by step: why, replaced by what, who is touched, who has been told. */
export default function Retirement({ retirement }: { readonly retirement: RetirementView }) {
  const { t } = useTexts();
  const { view, me, learnNames } = usePanelActions();
  const { table, replacement, notice } = retirement;
  const [isOwnersOpen, openOwners] = useState(false);
  const [isNoticeOpen, openNotice] = useState(false);
  // Whoever answers for customers wants to see which ones.
  const isOwner = notice?.owners.some(({ account }) => account === me) ?? false;
  const found = usePreview(isOwnersOpen || isNoticeOpen || isOwner, view.eventCount);
  const { preview } = found;
  useEffect(() => {
    if (!preview) return;
    const owners = preview.owners.flatMap(({ account }) => account ?? []);
    learnNames([...owners, ...preview.mails.flatMap(({ people }) => people)]);
  }, [preview, learnNames]);
  const ownNames = (preview?.owners ?? []).flatMap(({ owner, account }) =>
    account !== null && account === me ? [owner] : [],
  );
  return (
    <section className="lg-section" id="retirement" aria-labelledby="retirement-title">
      <h2 className="lg-subtitle" id="retirement-title">
        {t('panel.retirement.title')}
      </h2>
      <ol className="lg-list lg-steps">
        <WhyStep known={retirement.facts} />
        <ReplacementStep replacement={replacement} />
        {table && <InventoryStep table={table} ownNames={ownNames} />}
        {notice && <DocumentsStep documents={notice.documents} />}
        {notice && <OwnersStep {...found} state={ownersState(found, notice)} open={openOwners} />}
        {notice && <NoticeStep {...found} notice={notice} open={openNotice} />}
        {notice?.sent && table && table.rowCount > 0 && <CustomersStep table={table} />}
      </ol>
    </section>
  );
}

function ownersState({ preview }: Preview, { status, sent }: NoticeView): StepState | undefined {
  // Nothing goes out while somebody is not known.
  if (!preview) return sent !== null && status !== 'changed' ? 'done' : undefined;
  const isOpen = preview.owners.some(({ account, isToldElsewhere }) => account === null && !isToldElsewhere);
  return isOpen ? 'open' : 'done';
}
