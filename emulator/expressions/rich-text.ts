/** The text of an Atlassian document without its marks: blocks on lines of their own. A plain text is itself. */
export function plainText(document: unknown): string {
  if (typeof document === 'string') return document;
  return textOf(document, 0)
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const BLOCKS: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'blockquote',
  'tableRow',
  'rule',
]);

function textOf(node: unknown, depth: number): string {
  if (typeof node !== 'object' || node === null || depth > 100) return '';
  const { type, text, content, attrs } = node as Record<string, unknown>;
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  const named =
    typeof attrs === 'object' && attrs !== null ? (attrs as Record<string, unknown>)['text'] : undefined;
  const own = typeof named === 'string' ? named : '';
  const inner = Array.isArray(content) ? content.map((child) => textOf(child, depth + 1)).join('') : '';
  return BLOCKS.has(type) ? `${own}${inner}\n` : own + inner;
}
