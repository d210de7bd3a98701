import { openSearch } from '../../api';
import { useTexts } from '../../common/texts';
import { ProductLink } from '../../panel/product-link';
import type { FoundRow } from '../../jira/search-issues';
import { Finding } from './finding';

interface Props {
  readonly rows: readonly FoundRow[];
  readonly jql: string;
}

/** Products that have got round a gate, and for which nobody has answered. */
export function BypassFinding({ rows, jql }: Props) {
  const { t } = useTexts();
  if (rows.length === 0) return null;
  return (
    <Finding title={t('admin.health.bypassed')}>
      <ul className="lg-health-list">
        {rows.map(({ id, key, summary }) => (
          <li key={id}>
            <ProductLink productKey={key} /> {summary}
          </li>
        ))}
      </ul>
      <p className="lg-plain">{t('admin.health.bypassedNext')}</p>
      <button type="button" className="lg-plain-button lg-focus" onClick={() => void openSearch(jql)}>
        {t('admin.health.search')}
      </button>
    </Finding>
  );
}
