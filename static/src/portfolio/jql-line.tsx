import { openSearch } from '../api';
import { useTexts } from '../common/texts';

interface Props {
  /** What the query finds, for a screen reader. */
  readonly of: string;
  readonly jql: string;
}

/** The query behind a list; one click opens it in Jira's search. */
export function JqlLine({ of, jql }: Props) {
  const { t } = useTexts();
  return (
    <p className="lg-small lg-jql">
      <code>{jql}</code>{' '}
      <button
        type="button"
        className="lg-plain-button lg-focus"
        aria-label={t('portfolio.searchFor', { list: of })}
        onClick={() => void openSearch(jql)}
      >
        {t('portfolio.search')}
      </button>
    </p>
  );
}
