/** The two languages of the product. */
export type Language = 'zh' | 'en';

/** A name or sentence in both languages; neither may be empty. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Puts facts into a sentence of both languages: `{name}` becomes the fact of that name. */
export function fillText(template: Text, facts: Readonly<Record<string, string | Text>>): Text {
  const fill = (language: Language): string =>
    template[language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const fact = facts[name];
      return fact === undefined ? place : typeof fact === 'string' ? fact : fact[language];
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** A name or word that is the same in both languages. */
export function sameText(text: string): Text {
  return { zh: text, en: text };
}

/** Each text once. */
export function distinctTexts(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [JSON.stringify([text.zh, text.en]), text])).values()];
}

/** Several texts in a row. */
export function joinTexts(texts: readonly Text[], separator: Text): Text {
  return {
    zh: texts.map(({ zh }) => zh).join(separator.zh),
    en: texts.map(({ en }) => en).join(separator.en),
  };
}
