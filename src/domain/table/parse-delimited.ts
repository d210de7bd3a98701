/** One line of a spreadsheet, which may span several lines of text. */
export interface DelimitedRecord {
  /** Line of the text on which it starts, from 1. */
  readonly line: number;
  /** As they stand, without quotes; blank ones at the end are left out. */
  readonly cells: readonly string[];
}

export type Delimited =
  | {
      readonly ok: true;
      readonly records: readonly DelimitedRecord[];
      /** Lines of text that were read. */
      readonly lineCount: number;
    }
  | { readonly ok: false; readonly code: 'UNCLOSED_QUOTE'; readonly facts: { readonly line: number } };

/** The mark of UTF-8, and a line that only names the delimiter. */
const OPENING = /^\uFEFF?(?:"?sep=([^"\r\n])"?(?:\r\n|\r|\n|$))?/i;

/** So much of a text is looked at to find its delimiter, in characters. */
const MAX_HEADER_LENGTH = 65_536;

/** A cell in quotes, with what stands before it. */
const QUOTED = /(^|[,;\t\r\n])"(?:[^"]|"")*"/g;

/**
 * Reads text with delimiters as spreadsheets write it (RFC 4180, with commas, semicolons or tabs). Blank lines are left
 * out; it stops after `maxRecords`. Refused with UNCLOSED_QUOTE and the line of that quote.
 */
export function parseDelimited(text: string, maxRecords = Infinity): Delimited {
  const [{ length: start } = '', named] = OPENING.exec(text) ?? [];
  const delimiter = named ?? findDelimiter(text.slice(start, start + MAX_HEADER_LENGTH));
  const records: DelimitedRecord[] = [];
  let at = start;
  let line = named === undefined ? 1 : 2;
  let lineCount = line - 1;
  const isAtBreak = (): boolean => text[at] === '\n' || text[at] === '\r';
  while (at < text.length && records.length < maxRecords) {
    const cells: string[] = [];
    const firstLine = line;
    let filled = 0;
    do {
      if (cells.length > 0) at += 1;
      let cell = '';
      if (text[at] === '"') {
        const open = at + 1;
        do at = text.indexOf('"', at + 1) + 1;
        while (at > 0 && text[at] === '"');
        if (at === 0) return { ok: false, code: 'UNCLOSED_QUOTE', facts: { line } };
        const quoted = text.slice(open, at - 1);
        line += countBreaks(quoted);
        cell = quoted.replaceAll('""', '"');
      }
      const from = at;
      while (at < text.length && text[at] !== delimiter && !isAtBreak()) at += 1;
      cell += text.slice(from, at);
      cells.push(cell);
      if (cell.trim() !== '') filled = cells.length;
    } while (text[at] === delimiter);
    lineCount = line;
    line += 1;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (filled > 0) records.push({ line: firstLine, cells: cells.slice(0, filled) });
  }
  return { ok: true, records, lineCount };
}

/** What stands most often in the first line that is not blank, outside quotes. */
function findDelimiter(beginning: string): string {
  const [header = ''] = beginning
    .replace(QUOTED, '$1')
    .replace(/^[\r\n ]+/, '')
    .split(/[\r\n]/, 1);
  const count = (candidate: string): number => header.split(candidate).length;
  // Commas come last, because they stand in headings more often than the others.
  return ['\t', ';', ','].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Line breaks in a text: LF, CR, or both together. */
function countBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1)
    if (text[at] === '\r' || (text[at] === '\n' && text[at - 1] !== '\r')) count += 1;
  return count;
}
