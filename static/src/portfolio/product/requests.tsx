import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { useTexts } from '../../common/texts';
import { useOpenProduct } from './product-context';
import { RequestForm } from './request-form';
import { RequestLine } from './request-line';

/** Who has asked for material of the product, and a way to ask for some. */
export function Requests() {
  const { t } = useTexts();
  const { view } = useOpenProduct();
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  const { requests } = view.archive;
  const close = () => {
    setOpen(false);
    section.current?.focus({ preventScroll: true });
  };
  return (
    <section ref={section} tabIndex={-1} className="lg-section lg-focus" aria-labelledby="requests">
      <h3 className="lg-subtitle" id="requests">
        {t('common.material.title')}
      </h3>
      <div className="lg-controls">
        <Button spacing="compact" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('portfolio.request.button')}
        </Button>
      </div>
      {isOpen && (
        <div className="lg-part">
          <RequestForm close={close} />
        </div>
      )}
      {requests.length === 0 ? (
        <p className="lg-small">{t('portfolio.request.nothing')}</p>
      ) : (
        <ul className="lg-list lg-points">
          {requests.map((request) => (
            <RequestLine key={request.id} request={request} />
          ))}
        </ul>
      )}
    </section>
  );
}
