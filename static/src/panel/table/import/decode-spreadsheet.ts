/** A file as text; or why it is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `workbook`: a file of Excel itself. `unreadable`: in no encoding that is known here, or no text at all. */
  | { readonly ok: false; readonly problem: 'workbook' | 'unreadable' };

const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** How an `.xlsx` (a zip file) and an `.xls` begin. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/**
 * The text of a file that a spreadsheet has written: by its mark, else UTF-8, else GB18030, which Excel takes on a
 * Chinese computer.
 */
export function decodeSpreadsheet(bytes: Uint8Array): Decoded {
  if (WORKBOOKS.some((beginning) => startsWith(bytes, beginning))) return { ok: false, problem: 'workbook' };
  const mark = MARKS.find((each) => startsWith(bytes, each.bytes));
  const encodings = mark ? [mark.encoding] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    // No text has a zero in it; pictures and programs have.
    if (text !== undefined && !text.includes('\0')) return { ok: true, text };
  }
  return { ok: false, problem: 'unreadable' };
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
