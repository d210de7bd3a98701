import { createContext, useContext } from 'react';
import english from '../../../locales/site/en-US.json';
import chinese from '../../../locales/site/zh-CN.json';

/** The languages of the site's own texts. */
export type SiteLocale = 'en-US' | 'zh-CN';

type Paths<Tree, Path extends string = ''> = Tree extends string
  ? Path
  : { [Key in keyof Tree & string]: Paths<Tree[Key], Path extends '' ? Key : `${Path}.${Key}`> }[keyof Tree &
      string];

/** Every text of the site. A key that the English file lacks does not compile. */
export type SiteTextKey = Paths<typeof english>;

const TABLES: Readonly<Record<SiteLocale, unknown>> = { 'en-US': english, 'zh-CN': chinese };

/** Everything that turns facts into words for one reader. */
export interface SiteTexts {
  readonly locale: SiteLocale;
  readonly timeZone: string;
  readonly t: (key: SiteTextKey, facts?: Readonly<Record<string, string | number>>) => string;
  readonly moment: (iso: string) => string;
  readonly momentWithSeconds: (epochMs: number) => string;
  readonly duration: (milliseconds: number) => string;
  readonly size: (bytes: number) => string;
}

/** The texts for a reader. */
export function siteTexts(locale: SiteLocale, timeZone: string): SiteTexts {
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const seconds = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const bytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const kilobytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumFractionDigits: 1,
  });
  return {
    locale,
    timeZone,
    t: (key, facts = {}) =>
      lookUp(TABLES[locale], key).replace(/\{(\w+)\}/g, (place, name: string) =>
        String(facts[name] ?? place),
      ),
    moment: (iso) => moments.format(new Date(iso)),
    momentWithSeconds: (epochMs) => seconds.format(epochMs),
    duration: (milliseconds) => durationText(locale, milliseconds),
    size: (count) => (count < 1024 ? bytes.format(count) : kilobytes.format(count / 1024)),
  };
}

const DURATION_UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/** In the largest unit that it fills. */
function durationText(locale: SiteLocale, milliseconds: number): string {
  const [unit, length] = DURATION_UNITS.find(([, each]) => milliseconds >= each) ?? DURATION_UNITS[4];
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, format).format(milliseconds / length);
}

/** The site's language for a person's locale. */
export function siteLocaleOf(locale: string): SiteLocale {
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

function lookUp(table: unknown, key: string): string {
  let found = table;
  for (const part of key.split('.')) {
    found =
      typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined;
  }
  return typeof found === 'string' ? found : key;
}

const TextsContext = createContext<SiteTexts | undefined>(undefined);

/** Gives the texts to the components below. */
export const SiteTextsProvider = TextsContext.Provider;

/** The reader's texts. */
export function useTexts(): SiteTexts {
  const texts = useContext(TextsContext);
  if (texts === undefined) throw new Error('useTexts needs a SiteTextsProvider above it.');
  return texts;
}
