import Button from '@atlaskit/button/new';
import type { HealthView } from '../../../../src/contract/health-calls';
import { useTexts } from '../../common/texts';
import { ProductLink } from '../../panel/product-link';
import { Finding } from './finding';
import type { Health } from './use-health';

interface Props {
  readonly products: HealthView['products'];
  readonly health: Pick<Health, 'isBusy' | 'look'>;
}

/** Products that Jira does not show as they are, or whose mails have not gone out. */
export function ProductFindings({ products, health }: Props) {
  const { t, count, moment } = useTexts();
  if (products.length === 0) return null;
  return (
    <Finding title={t('admin.health.products')}>
      <ul className="lg-health-list">
        {products.map(({ issueId, key, isBehind, failedMails, at }) => (
          <li key={issueId}>
            <ProductLink productKey={key} /> {isBehind && <>{t('admin.health.behind')} </>}
            {failedMails > 0 && <>{count(failedMails, 'admin.health.mailOne', 'admin.health.mailOther')} </>}
            <span className="lg-small">{t('admin.health.lookedAt', { at: moment(at) })}</span>
          </li>
        ))}
      </ul>
      <p className="lg-plain">{t('admin.health.productsNext')}</p>
      <Button isDisabled={health.isBusy} onClick={health.look}>
        {t('admin.health.look')}
      </Button>
    </Finding>
  );
}
