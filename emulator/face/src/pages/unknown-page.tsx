import { useTexts } from '../texts';

/** An address that the site does not have. */
export function UnknownPage() {
  const { t } = useTexts();
  return <h1 className="site-title">{t('unknown.title')}</h1>;
}
