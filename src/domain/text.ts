/** The two languages of the product. */
export type Language = 'zh' | 'en';

/** A name or sentence in both languages; neither may be empty. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
