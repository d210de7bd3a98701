import Button from '@atlaskit/button/new';
import { useTexts } from '../../common/texts';

interface Props {
  /** 0 for the first. */
  readonly page: number;
  readonly pages: number;
  /** How many rows there are on all pages. */
  readonly rowCount: number;
  readonly go: (page: number) => void;
}

/** Leafs through rows; says how many there are even on a single page. */
export function Pager({ page, pages, rowCount, go }: Props) {
  const { t, count } = useTexts();
  return (
    <nav className="lg-controls" aria-label={t('panel.inventory.pages')}>
      <span className="lg-small" role="status">
        {count(rowCount, 'panel.inventory.foundOne', 'panel.inventory.foundOther')}
        {pages > 1 && ` · ${t('panel.inventory.page', { page: page + 1, pages })}`}
      </span>
      {pages > 1 && (
        <>
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={page === 0}
            aria-label={t('panel.inventory.previousPage')}
            onClick={() => go(page - 1)}
          >
            {t('panel.inventory.previous')}
          </Button>
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={page === pages - 1}
            aria-label={t('panel.inventory.nextPage')}
            onClick={() => go(page + 1)}
          >
            {t('panel.inventory.next')}
          </Button>
        </>
      )}
    </nav>
  );
}
