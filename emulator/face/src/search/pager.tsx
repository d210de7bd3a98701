import Button from '@atlaskit/button/new';
import { useTexts } from '../texts';

interface Props {
  readonly pageIndex: number;
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

/** Leads through the pages of a result; nothing while there is only one. */
export function Pager({ pageIndex, previous, next }: Props) {
  const { t } = useTexts();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="site-row site-pager" aria-label={t('search.pages')}>
      {previous && <Button onClick={previous}>{t('search.previous')}</Button>}
      <span className="site-subtle" role="status">
        {t('search.page', { page: pageIndex + 1 })}
      </span>
      {next && <Button onClick={next}>{t('search.next')}</Button>}
    </nav>
  );
}
