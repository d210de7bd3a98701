import { createContext, useContext } from 'react';
import type { Language, Text } from '../../../src/domain/text';
import { createTranslate, type Reader } from '../api';
import { format, formatMoment, formatSize, type Facts } from './format';
import type { TextKey } from './text-key';

/** Everything that turns facts into words for one reader. */
export interface Texts {
  readonly locale: string;
  readonly t: (key: TextKey, facts?: Facts) => string;
  /** Picks the singular or the plural text; `{count}` is the number. */
  readonly count: (count: number, one: TextKey, other: TextKey, facts?: Facts) => string;
  readonly name: (text: Text) => string;
  readonly moment: (iso: string) => string;
  readonly size: (bytes: number) => string;
  readonly either: (names: readonly string[]) => string;
}

/** Loads the texts of the reader's language. */
export async function loadTexts(reader: Reader): Promise<Texts> {
  const { locale, timeZone } = reader;
  const translate = await createTranslate(locale);
  const language: Language = locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const plural = new Intl.PluralRules(locale);
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const t = (key: TextKey, facts?: Facts) => format(translate(key), facts);
  return {
    locale,
    t,
    count: (count, one, other, facts) => t(plural.select(count) === 'one' ? one : other, { ...facts, count }),
    name: (text) => text[language],
    moment: (iso) => formatMoment(iso, locale, timeZone),
    size: (bytes) => formatSize(bytes, locale),
    either: (names) => disjunction.format(names),
  };
}

const TextsContext = createContext<Texts | undefined>(undefined);

/** Gives the texts to the components below. */
export const TextsProvider = TextsContext.Provider;

/** The reader's texts. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('useTexts needs a TextsProvider above it.');
  return texts;
}
