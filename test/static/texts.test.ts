import { flatTexts, readJson, readSources } from './source-files';

/** Every key stands in the sources as one whole literal, so that a search finds it. */
const LITERAL = /'((?:[a-z][A-Za-z]*)(?:\.[A-Za-z_]+)+)'/g;

interface Surface {
  readonly name: string;
  readonly folder: string;
  readonly locales: string;
  /** Groups of the locale file that belong to this surface; all of them when absent. */
  readonly groups?: readonly string[];
}

const SURFACES: readonly Surface[] = [
  {
    name: 'Custom UI',
    folder: 'static/src',
    locales: 'locales',
    groups: ['panel', 'portfolio', 'admin', 'rule', 'refusal', 'common'],
  },
  { name: 'pages of the local site', folder: 'emulator/face/src', locales: 'locales/site' },
];

describe.each(SURFACES)('Texts of the $name', ({ folder, locales, groups }) => {
  const ownTexts = (locale: string) => {
    const all = Object.entries(flatTexts(readJson(`${locales}/${locale}.json`)));
    return new Map(all.filter(([key]) => groups === undefined || groups.includes(key.split('.')[0] ?? '')));
  };
  const english = ownTexts('en-US');
  const chinese = ownTexts('zh-CN');
  const groupNames = new Set([...english.keys()].map((key) => key.split('.')[0]));
  const used = new Set(
    readSources(folder, ['.ts', '.tsx'])
      .flatMap((source) => [...source.matchAll(LITERAL)].map(([, key]) => key ?? ''))
      .filter((key) => groupNames.has(key.split('.')[0])),
  );

  it('have the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('are all used', () => {
    expect([...english.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('exist for every key that a source names', () => {
    expect([...used].filter((key) => !english.has(key))).toEqual([]);
  });

  it('have the same places for facts in both languages', () => {
    const places = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of english) expect([key, places(chinese.get(key))]).toEqual([key, places(text)]);
  });

  it('are never empty', () => {
    for (const [key, text] of [...english, ...chinese]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it('stand in locales alone: no source holds Chinese', () => {
    expect(readSources(folder, ['.ts', '.tsx']).filter((source) => /\p{Script=Han}/u.test(source))).toEqual(
      [],
    );
  });
});
