import type { OtherProductView } from '../../../src/contract/retirement-view';
import { useTexts } from '../common/texts';
import { ProductLink } from './product-link';

/** Products whose place this one takes. */
export function Replaces({ products }: { readonly products: readonly OtherProductView[] }) {
  const { t } = useTexts();
  return (
    <div className="lg-controls">
      <span>{t('panel.product.replaces')}</span>
      <ul className="lg-list lg-controls">
        {products.map(({ id, key }) => (
          <li key={id}>
            <ProductLink productKey={key} />
          </li>
        ))}
      </ul>
    </div>
  );
}
