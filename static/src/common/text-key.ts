import type english from '../../../locales/en-US.json';

type Paths<Tree, Path extends string = ''> = Tree extends string
  ? Path
  : { [Key in keyof Tree & string]: Paths<Tree[Key], Path extends '' ? Key : `${Path}.${Key}`> }[keyof Tree &
      string];

/** Every text that a page may show. A key that no locale file has does not compile. */
export type TextKey = Extract<
  Paths<typeof english>,
  | `panel.${string}`
  | `portfolio.${string}`
  | `admin.${string}`
  | `rule.${string}`
  | `refusal.${string}`
  | `common.${string}`
>;
