import type { AppDescription, AppText } from '../forge/app-description';

/** The translation tables know `zh-CN`; Jira's accounts say `zh_CN`. */
export function bundleLocale(locale: string): string {
  return locale.replace('_', '-');
}

/**
 * A manifest text in a reader's language. English stands in where a language has no text.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/translations/
 */
export function translate(app: Pick<AppDescription, 'translations'>, text: AppText, locale: string): string {
  if (typeof text === 'string') return text;
  const tables = app.translations;
  return tables[bundleLocale(locale)]?.[text.i18n] ?? tables['en-US']?.[text.i18n] ?? text.i18n;
}
