const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'tableRow']);

/**
 * The words of a document in Atlassian's format, one line per block.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function plainText(node: unknown): string {
  return lines(node).trim();
}

/** A document of one paragraph. */
export function documentOf(text: string): object {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function lines(node: unknown): string {
  if (typeof node === 'string') return node;
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, content } = node as Readonly<Record<string, unknown>>;
  if (typeof text === 'string') return text;
  if (type === 'hardBreak') return '\n';
  const inner = Array.isArray(content) ? content.map(lines).join('') : '';
  return typeof type === 'string' && BLOCKS.has(type) ? `${inner}\n` : inner;
}
