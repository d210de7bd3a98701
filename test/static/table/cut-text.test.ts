import { cutText } from '../../../static/src/panel/table/import/cut-text';

const bytesAsJson = (text: string) => new TextEncoder().encode(JSON.stringify(text)).length;

describe('A text that is cut into parts', () => {
  it.each([
    ['letters', 'abc'.repeat(100)],
    ['Chinese', '华东电网,上海\n'.repeat(60)],
    ['signs that JSON escapes', '"quoted"\t\\\r\n\u0001\u001f\u007f'.repeat(40)],
    ['characters of two halves', '😀𠮷'.repeat(80)],
    ['halves of characters', '\ud83d\ude00\ud83d x\ude00'.repeat(40)],
  ])('is whole again when put together, and no part is too large: %s', (_what, text) => {
    for (const max of [20, 33, 64, 1000]) {
      const parts = cutText(text, max);
      expect(parts.join('')).toBe(text);
      expect(parts.map(bytesAsJson).filter((bytes) => bytes > max)).toEqual([]);
    }
  });

  it('fills its parts', () => {
    expect(cutText('a'.repeat(50), 12).map((part) => part.length)).toEqual([10, 10, 10, 10, 10]);
  });

  it('never ends a part within a character', () => {
    for (const part of cutText('😀'.repeat(50), 15)) expect(part).toMatch(/^(?:😀)+$/u);
  });

  it('has no part when it is empty', () => {
    expect(cutText('', 100)).toEqual([]);
  });
});
