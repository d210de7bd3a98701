import { createContext, useContext } from 'react';
import type { Language, Text } from '../../../src/domain/text';
import { createTranslate, type Reader } from '../api';
import { format, formatDate, formatDay, formatMoment, formatSize } from './format';
import { sayFacts, type SayableFacts } from './say-facts';
import type { TextKey } from './text-key';

/** Everything that turns facts into words for one reader. */
export interface Texts {
  readonly locale: string;
  readonly language: Language;
  readonly t: (key: TextKey, facts?: SayableFacts) => string;
  /** Picks the singular or the plural text; `{count}` is the number. */
  readonly count: (count: number, one: TextKey, other: TextKey, facts?: SayableFacts) => string;
  readonly name: (text: Text) => string;
  readonly moment: (iso: string) => string;
  /** The day of a moment. */
  readonly date: (iso: string) => string;
  /** A day without a time, e.g. `2026-03-01`. */
  readonly day: (isoDay: string) => string;
  readonly size: (bytes: number) => string;
  readonly either: (names: readonly string[]) => string;
  readonly all: (names: readonly string[]) => string;
}

/** Loads the texts of the reader's language. */
export async function loadTexts(reader: Reader): Promise<Texts> {
  const { locale, timeZone } = reader;
  const translate = await createTranslate(locale);
  const language: Language = locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const plural = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const t = (key: TextKey, facts: SayableFacts = {}) => format(translate(key), sayFacts(facts, language));
  return {
    locale,
    language,
    t,
    count: (count, one, other, facts) => t(plural.select(count) === 'one' ? one : other, { ...facts, count }),
    name: (text) => text[language],
    day: (isoDay) => formatDay(isoDay, locale),
    date: (iso) => formatDate(iso, locale, timeZone),
    moment: (iso) => formatMoment(iso, locale, timeZone),
    size: (bytes) => formatSize(bytes, locale),
    either: (names) => disjunction.format(names),
    all: (names) => conjunction.format(names),
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
