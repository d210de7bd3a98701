import { csvCell, recordAsCsv, recordAsHtml } from '../../static/src/panel/record/record-files';

const record = {
  title: 'PROD-7 · 决策记录 / Decision record',
  tables: [
    {
      title: '投票 / Votes',
      columns: ['评审委员 / Reviewer', '意见 / Words'],
      rows: [
        ['赵敏', '同意，"尽快" 推进\n第二行'],
        ['<script>alert(1)</script>', '=HYPERLINK("http://example.com")'],
      ],
    },
  ],
};

test.each([
  ['=1+1', "'=1+1"],
  ['+86 10', "'+86 10"],
  ['-5', "'-5"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['普通文字', '普通文字'],
  ['', ''],
])('a cell with %j is written as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('the table begins with a byte order mark, so that Excel reads the Chinese', () => {
  const csv = recordAsCsv(record);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('"\'=HYPERLINK(""http://example.com"")"');
});

test('nothing that people wrote is markup on the page to print', () => {
  const html = recordAsHtml(record);
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('同意，&quot;尽快&quot; 推进<br>第二行');
  expect(html).toContain('<html lang="zh">');
});
