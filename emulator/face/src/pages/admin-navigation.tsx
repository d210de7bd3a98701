import { usePath } from '../router';
import { SiteLink } from '../site-link';
import { useTexts } from '../texts';

/** The two parts of the site's administration. */
export function AdminNavigation() {
  const { t } = useTexts();
  const { path } = usePath();
  const parts = [
    ['/admin/app', t('administration.apps')],
    ['/admin/workflows', t('administration.workflows')],
  ] as const;
  return (
    <nav className="site-row site-parts" aria-label={t('administration.parts')}>
      {parts.map(([href, name]) => (
        <SiteLink key={href} href={href} {...(path.startsWith(href) && { 'aria-current': 'page' })}>
          {name}
        </SiteLink>
      ))}
    </nav>
  );
}
