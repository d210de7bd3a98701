import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { MaterialRequestView } from '../../../../src/contract/archive-view';
import { openProductArchive } from '../../api';
import { ItemFacts, RequestFacts } from '../../archive/request-facts';
import { useTexts } from '../../common/texts';
import { usePanelActions } from '../panel-actions';

/** Who has asked for material of this product. Asking, deciding and opening happen on the page Product archive. */
export function Requests({ requests }: { readonly requests: readonly MaterialRequestView[] }) {
  const { t } = useTexts();
  const { view } = usePanelActions();
  return (
    <section className="lg-section" aria-labelledby="archive-requests">
      <h3 className="lg-row-title" id="archive-requests">
        {t('common.material.title')}
      </h3>
      {requests.length === 0 ? (
        <p className="lg-small">{t('panel.archive.noRequests')}</p>
      ) : (
        <ul className="lg-list lg-points">
          {requests.map((request) => (
            <Request key={request.id} request={request} />
          ))}
        </ul>
      )}
      <div className="lg-controls">
        <Button spacing="compact" onClick={() => void openProductArchive(view.issue.id)}>
          {t('panel.archive.openPage')}
        </Button>
      </div>
    </section>
  );
}

function Request({ request }: { readonly request: MaterialRequestView }) {
  const { nameOf } = usePanelActions();
  const id = useId();
  return (
    <li className="lg-point" aria-labelledby={id}>
      <RequestFacts request={request} nameOf={nameOf} headingId={id} />
      <ul className="lg-list lg-lacks">
        {request.items.map((item, index) => (
          <li key={index}>
            <ItemFacts item={item} />
          </li>
        ))}
      </ul>
    </li>
  );
}
