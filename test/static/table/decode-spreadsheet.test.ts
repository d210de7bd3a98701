import { decodeSpreadsheet } from '../../../static/src/panel/table/import/decode-spreadsheet';

const TEXT = '客户名称,区域\r\n华东电网,上海\r\n';

const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (isBigEndian: boolean) => {
  const bytes = new Uint8Array(TEXT.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < TEXT.length; at += 1) view.setUint16(at * 2, TEXT.charCodeAt(at), !isBigEndian);
  return bytes;
};

describe('The text of a spreadsheet file', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, ...utf16(false))],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, ...utf16(true))],
  ])('is read from %s', (_encoding, bytes) => {
    expect(decodeSpreadsheet(bytes)).toEqual({ ok: true, text: TEXT });
  });

  it('is read from what Excel writes on a Chinese computer', () => {
    // 客户,区域 and a line with a character that GBK does not have: 㐀.
    const bytes = Uint8Array.of(
      ...[0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xc7, 0xf8, 0xd3, 0xf2, 0x0a],
      ...[0x81, 0x39, 0xee, 0x39, 0x2c, 0x61],
    );
    expect(decodeSpreadsheet(bytes)).toEqual({ ok: true, text: '客户,区域\n㐀,a' });
  });

  it('is empty when the file is', () => {
    expect(decodeSpreadsheet(new Uint8Array())).toEqual({ ok: true, text: '' });
  });
});

describe('A file that is no text', () => {
  it.each([
    ['an .xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'workbook'],
    ['an .xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'workbook'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00], 'unreadable'],
    ['half a UTF-16 file', [0xff, 0xfe, 0x41], 'unreadable'],
    ['bytes of no encoding', [0xff, 0x20, 0xff], 'unreadable'],
  ] as const)('is told by what it is: %s', (_what, bytes, problem) => {
    expect(decodeSpreadsheet(Uint8Array.from(bytes))).toEqual({ ok: false, problem });
  });
});
