/** What a spreadsheet takes for a formula, or what this guard has made of one. */
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before it where one might. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A cell without the apostrophe of the guard, and without what Excel puts around digits that are text: `="00123"`. */
export function unguardFormula(cell: string): string {
  if (cell.startsWith("'") && FORMULA.test(cell)) return cell.slice(1);
  if (!cell.startsWith('="') || !cell.endsWith('"') || cell.length < 4) return cell;
  const inner = cell.slice(2, -1);
  return inner.replaceAll('""', '').includes('"') ? cell : inner.replaceAll('""', '"');
}
