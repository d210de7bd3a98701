import type { RecordDocument } from './record-document';

/** The record as a page to print or keep. Nothing that people wrote is markup in it. */
export function recordAsHtml({ title, paragraphs = [], tables }: RecordDocument): string {
  const words = paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`);
  const body = tables.map(
    ({ title: heading, columns, rows }) =>
      `<h2>${escapeHtml(heading)}</h2><table><thead><tr>${columns.map((each) => `<th>${escapeHtml(each)}</th>`).join('')}` +
      `</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((each) => `<td>${escapeHtml(each)}</td>`).join('')}</tr>`).join('')}` +
      '</tbody></table>',
  );
  return (
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style>` +
    `</head><body><h1>${escapeHtml(title)}</h1>${words.join('')}${body.join('')}</body></html>`
  );
}

const STYLE =
  'body{font:14px/1.5 system-ui,sans-serif;margin:24px}h1{font-size:20px}h2{font-size:16px;margin-top:24px}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:4px 8px;text-align:left;vertical-align:top}' +
  '@media print{body{margin:0}}';

/** The record as a table for a spreadsheet: with a byte order mark, so that Excel reads the Chinese. */
export function recordAsCsv({ tables }: RecordDocument): string {
  const lines = tables.flatMap(({ title, columns, rows }) => [[title], columns, ...rows, []]);
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}`;
}

/** A cell that a spreadsheet takes for a formula gets an apostrophe: what people wrote must not compute. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
