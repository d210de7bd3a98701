import fc from 'fast-check';
import { parseDelimited } from '../../../src/domain/table/parse-delimited';

/** Cells of each record. */
const cellsOf = (text: string) => {
  const parsed = parseDelimited(text);
  return parsed.ok ? parsed.records.map(({ cells }) => cells) : parsed;
};

// In the expected records `/` stands between cells.
test.each([
  ['commas', 'a,b\r\nc,d\r\n', 'a/b', 'c/d'],
  ['semicolons', 'a;b,x\nc;d\n', 'a/b,x', 'c/d'],
  ['tabs', 'a\tb\tc, d; e\nf\tg\th', 'a/b/c, d; e', 'f/g/h'],
  ['delimiters inside quotes, which do not count', '"a;b;c;d",e\n1,2', 'a;b;c;d/e', '1/2'],
  ['everything quoted', '"a","b;c"\n"1","2"', 'a/b;c', '1/2'],
  ['the mark of UTF-8', '\uFEFFa,b', 'a/b'],
  ['a line that names the delimiter', 'sep=;\r\na,x,y;b\r\n', 'a,x,y/b'],
  ['that line behind the mark, with a delimiter of its own', '\uFEFFSEP=|\na|b', 'a/b'],
  ['that line in quotes', '"sep=;"\na;b', 'a/b'],
  ['a heading that only looks like that line', 'sep=;,b,c\nd,e', 'sep=;/b/c', 'd/e'],
  ['line ends of all three kinds', 'a,b\rc,d\ne,f\r\ng,h', 'a/b', 'c/d', 'e/f', 'g/h'],
  ['doubled quotes', '"say ""hi""",b', 'say "hi"/b'],
  ['nothing but doubled quotes', '"""",""""""', '"/""'],
  ['line breaks inside quotes', '"a\r\nb",c\n"d\ne",f', 'a\r\nb/c', 'd\ne/f'],
  ['a quote in the middle of a cell', 'a"b",c"', 'a"b"/c"'],
  ['a heading with a quote in the middle', '5",b,"c;d"\n1,2', '5"/b/c;d', '1/2'],
  ['text after the closing quote', '"a"b,"c"d"e"', 'ab/cd"e"'],
  ['a blank before a quote', 'a, "b"', 'a/ "b"'],
  ['blank lines', '\n\r\n  \na,b\n\n,,\n""\nc,d\n\n', 'a/b', 'c/d'],
  ['empty cells at the end', 'a,b,,\nc,,\n,d', 'a/b', 'c', '/d'],
  ['a single column with stray commas', 'a,,\nb,,', 'a', 'b'],
  ['a text without any line', ''],
  ['a mark alone', '\uFEFF'],
])('reads %s', (_, text, ...records) => {
  expect(cellsOf(text)).toEqual(records.map((record) => record.split('/')));
});

test('a record is told by the line of the text on which it starts', () => {
  const text = '\r\na,b\r\n"c\r\nc\nc\rc",d\n\ne,"f\n"\rg,h\n';
  expect(parseDelimited(text)).toMatchObject({
    records: [{ line: 2 }, { line: 3 }, { line: 8 }, { line: 10 }],
    lineCount: 10,
  });
  expect(parseDelimited('sep=,\na,b')).toMatchObject({ records: [{ line: 2 }], lineCount: 2 });
});

test.each([
  ['a,b\nc,"d\ne,f\n', 2],
  ['a,b\n"c\nc","d""\ne,f\n', 3],
  ['"', 1],
  ['sep=,\n"a', 2],
])('a quote that nobody closes is refused with its line: %j', (text, line) => {
  expect(parseDelimited(text)).toEqual({ ok: false, code: 'UNCLOSED_QUOTE', facts: { line } });
});

test('it stops after so many records, and says how far it came', () => {
  expect(parseDelimited('a,b\n\n"c\n",d\ne,f\n"', 2)).toMatchObject({
    ok: true,
    records: [{ cells: ['a', 'b'] }, { cells: ['c\n', 'd'] }],
    lineCount: 4,
  });
});

test('what is quoted by the book is read back, whatever it is', () => {
  // The last cell of each record is never blank, because blank ones at the end are left out.
  const record = fc.tuple(
    fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }),
    fc.constantFrom('x', '"', ','),
  );
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      (list, delimiter, lineEnd) => {
        const records = [['head', 'of', 'all'], ...list.map(([cells, last]) => [...cells, last])];
        const quoted = records.map((cells) =>
          cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter),
        );
        expect(cellsOf(quoted.join(lineEnd))).toEqual(records);
      },
    ),
  );
});

test('no text makes it throw, and all of a text is read', () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    'a',
    '客户',
    ' ',
    'sep=',
    '\uFEFF',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const parsed = parseDelimited(pieces.join(''));
      if (!parsed.ok) return;
      const lines = pieces.join('').split(/\r\n|\r|\n/).length;
      expect([lines - 1, lines]).toContain(parsed.lineCount);
      for (const { line, cells } of parsed.records) {
        expect(line).toBeLessThanOrEqual(parsed.lineCount);
        expect(cells.at(-1)?.trim()).not.toBe('');
      }
    }),
    { numRuns: 2000 },
  );
});

const MEGABYTES = 10_000_000;
test.each(['"', 'a"', ',', ',"', '\n', '\r\n', '"\n', '"",', '"a"\n', 'a,\n', ';,\t', ' ', '客户,'])(
  'ten megabytes of %j are read in one go',
  (piece) => {
    const text = piece.repeat(MEGABYTES / piece.length);
    const before = performance.now();
    parseDelimited(text, 20_002);
    parseDelimited(`"${text}`, 20_002);
    expect(performance.now() - before).toBeLessThan(6000);
  },
);
