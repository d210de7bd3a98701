import { format, formatMoment, formatSize } from '../../static/src/common/format';

describe('format', () => {
  it('puts facts into their places', () => {
    expect(format('离“{stage}”还差 {count} 项', { stage: '设计研发', count: 2 })).toBe(
      '离“设计研发”还差 2 项',
    );
  });

  it('leaves a place without a fact as it is', () => {
    expect(format('{file} is empty')).toBe('{file} is empty');
  });

  it('does not read a fact as a text with places', () => {
    expect(format('{a}{b}', { a: '{b}', b: '1' })).toBe('{b}1');
  });
});

describe('formatSize', () => {
  it.each([
    [0, 'en-US', '0 bytes'],
    [1023, 'en-US', '1,023 bytes'],
    [1536, 'en-US', '1.5 kB'],
    [5 * 1024 * 1024, 'zh-CN', '5 MB'],
  ])('writes %d bytes for %s as %s', (bytes, locale, expected) => {
    expect(formatSize(bytes, locale)).toBe(expected);
  });
});

it('formatMoment follows the locale and the time zone of the reader', () => {
  expect(formatMoment('2026-11-20T20:30:00.000+0000', 'zh-CN', 'Asia/Shanghai')).toBe('2026年11月21日 04:30');
});
