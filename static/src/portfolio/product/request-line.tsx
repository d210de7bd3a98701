import Button from '@atlaskit/button/new';
import { useId, useRef, useState } from 'react';
import type { MaterialRequestView } from '../../../../src/contract/archive-view';
import { ItemFacts, RequestFacts } from '../../archive/request-facts';
import { openAttachment } from '../../api';
import { useTexts } from '../../common/texts';
import { usePortfolio } from '../portfolio-context';
import { askProduct } from './ask-product';
import { DecideForm } from './decide-form';
import { OutcomeOf } from './outcome-of';
import { useOpenProduct } from './product-context';
import { RevokeForm } from './revoke-form';

/** A request for material, with what the reader can do about it. */
export function RequestLine({ request }: { readonly request: MaterialRequestView }) {
  const { t } = useTexts();
  const { me, isIn, nameOf, view: portfolio } = usePortfolio();
  const { view, run } = useOpenProduct();
  const [form, setForm] = useState<'decide' | 'revoke'>();
  const line = useRef<HTMLLIElement>(null);
  const id = useId();
  const { status, items } = request;
  const { id: issue } = view.issue;
  const subject = `request-${request.id}`;
  const isOwn = request.requester === me;
  const keeps = isIn(view.archive.custodian);
  const canOpen = isOwn && status === 'granted' && request.until >= portfolio.today;
  const close = () => {
    setForm(undefined);
    line.current?.focus({ preventScroll: true });
  };
  const open = (item: number, attachmentId: string) =>
    // On record first; only then the file is shown.
    void run(subject, () => askProduct('material/open', { issue, request: request.id, item })).then(
      (isDone) => {
        if (isDone) void openAttachment(attachmentId);
      },
    );
  return (
    <li ref={line} tabIndex={-1} className="lg-point lg-focus" aria-labelledby={id}>
      <RequestFacts request={request} nameOf={nameOf} headingId={id} />
      <ul className="lg-list lg-lacks">
        {items.map((item, index) => (
          <li key={index}>
            <ItemFacts item={item} />
            {canOpen && item.isGranted === true && item.attachmentId !== null && (
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('panel.evidence.open', { file: item.words })}
                onClick={() => item.attachmentId !== null && open(index, item.attachmentId)}
              >
                {t('portfolio.request.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="lg-controls">
        {isOwn && status === 'waiting' && (
          <Button
            spacing="compact"
            onClick={() =>
              void run(subject, () => askProduct('material/withdraw', { issue, request: request.id })).then(
                (isDone) => isDone && close(),
              )
            }
          >
            {t('portfolio.request.withdraw')}
          </Button>
        )}
        {keeps && status === 'waiting' && !isOwn && (
          <Button
            spacing="compact"
            aria-expanded={form === 'decide'}
            onClick={() => setForm(form === 'decide' ? undefined : 'decide')}
          >
            {t('portfolio.decide.button')}
          </Button>
        )}
        {keeps && status === 'waiting' && isOwn && (
          <span className="lg-small">{t('portfolio.decide.ownRequest')}</span>
        )}
        {keeps && status === 'granted' && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={form === 'revoke'}
            onClick={() => setForm(form === 'revoke' ? undefined : 'revoke')}
          >
            {t('portfolio.revoke.button')}
          </Button>
        )}
      </div>
      {form && (
        <div className="lg-part">
          {form === 'decide' ? (
            <DecideForm request={request} close={close} />
          ) : (
            <RevokeForm request={request} close={close} />
          )}
        </div>
      )}
      <OutcomeOf subject={subject} />
    </li>
  );
}
