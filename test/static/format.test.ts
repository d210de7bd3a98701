import { format, formatDay, formatMoment, formatSize } from '../../static/src/common/format';
import { sayFacts } from '../../static/src/common/say-facts';

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

it('formatDay shows the same day everywhere', () => {
  expect(formatDay('2026-03-01', 'en-US')).toBe('Mar 1, 2026');
  expect(formatDay('2026-03-01', 'zh-CN')).toBe('2026年3月1日');
});

it('sayFacts says names of the process in one language and leaves the rest as it is', () => {
  const facts = { department: { zh: '产品部', en: 'Product department' }, file: 'a.pdf', count: 2 };
  expect(sayFacts(facts, 'zh')).toEqual({ department: '产品部', file: 'a.pdf', count: 2 });
});
