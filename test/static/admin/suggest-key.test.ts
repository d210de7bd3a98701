import fc from 'fast-check';
import { KEY_PATTERN, suggestKey } from '../../../static/src/admin/setup/suggest-key';

it.each([
  ['New products', [], 'NP'],
  ['Products', [], 'PROD'],
  ['Ökologische Geräte', [], 'OG'],
  ['智能电表', [], 'PROD'],
  ['智能 IoT 网关', [], 'IOT'],
  ['X', [], 'PROD'],
  ['3D printers', [], 'DP'],
  ['Products', ['PROD', 'PROD2'], 'PROD3'],
  ['A b c d e f g h i j k l', ['ABCDEFGHIJ'], 'ABCDEFGHI2'],
])('A project named %s, where %j are taken, gets the key %s', (name, taken, key) => {
  expect(suggestKey(name, taken)).toBe(key);
});

it('Whatever the name, the key is one that Jira takes, and free', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const taken = [suggestKey(name, [])];
      const key = suggestKey(name, taken);
      expect(key).toMatch(KEY_PATTERN);
      expect(taken).not.toContain(key);
    }),
  );
});
