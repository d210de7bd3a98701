import type { Text } from '../../src/domain/text';
import { format, formatDay, formatMoment } from '../../static/src/common/format';
import { sayFacts, type SayableFacts } from '../../static/src/common/say-facts';
import { flatTexts, readJson } from './source-files';

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

/** The texts of `locales/` as the panel puts them into words, without a browser. */
export function panelTexts(language: keyof typeof LOCALES) {
  const locale = LOCALES[language];
  const texts = flatTexts(readJson(`locales/${locale}.json`));
  return {
    t: (key: string, facts: SayableFacts = {}) => {
      const text = texts[key];
      if (text === undefined) throw new Error(`${locale} has no text "${key}".`);
      return format(text, sayFacts(facts, language));
    },
    name: (text: Text) => text[language],
    day: (isoDay: string) => formatDay(isoDay, locale),
    moment: (iso: string) => formatMoment(iso, locale, 'Asia/Shanghai'),
  };
}
