import { tokenStyles } from '../../emulator/bridge/token-styles';
import { readSources } from './source-files';

const known = new Set(tokenStyles().match(/--ds-[a-z0-9-]+/gi));

it.each(['static/src', 'emulator/face/src'])(
  'Styles in %s use only tokens of the design system',
  (folder) => {
    const used = readSources(folder, ['.css']).flatMap((css) => css.match(/--ds-[a-z0-9-]+/gi) ?? []);
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((token) => !known.has(token))).toEqual([]);
  },
);

it.each(['static/src', 'emulator/face/src'])('Styles in %s name no colour of their own', (folder) => {
  const own = readSources(folder, ['.css']).flatMap(
    (css) => css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi) ?? [],
  );
  expect(own).toEqual([]);
});
