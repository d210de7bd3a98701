import { openIssue } from '../api';
import { useTexts } from '../common/texts';

/** The key of a product, which opens it. */
export function ProductLink({ productKey }: { readonly productKey: string }) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className="lg-plain-button lg-focus"
      aria-label={t('panel.product.open', { key: productKey })}
      onClick={() => void openIssue(productKey)}
    >
      {productKey}
    </button>
  );
}
