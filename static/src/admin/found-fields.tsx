import type { AdminView } from '../../../src/contract/admin-view';
import type { TextKey } from '../common/text-key';
import { useTexts } from '../common/texts';

const LANGUAGES: Readonly<Record<AdminView['storedLanguage'], TextKey>> = {
  zh: 'admin.fields.chinese',
  en: 'admin.fields.english',
};

/** The app's fields as this site numbers them, and the language of their values. */
export function FoundFields({ view }: { readonly view: AdminView }) {
  const { t } = useTexts();
  const fields = Object.entries(view.fields);
  return (
    <section className="lg-section" aria-labelledby="fields">
      <h2 className="lg-subtitle" id="fields">
        {t('admin.fields.title')}
      </h2>
      <p className="lg-plain">
        {t('admin.fields.language', { language: t(LANGUAGES[view.storedLanguage]) })}
      </p>
      {fields.length === 0 ? (
        <p className="lg-plain">{t('admin.fields.nothing')}</p>
      ) : (
        <dl className="lg-fields">
          {fields.map(([key, id]) => (
            <div key={key} className="lg-field">
              <dt>{key}</dt>
              <dd>
                <code>{id}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
