const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'tableRow']);

/**
 * The words of a document in Atlassian's format, one line per block.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function plainText(node: unknown): string {
  return lines(node).trim();
}

/** A document with a paragraph for each line. */
export function documentOf(text: string): object {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    // A text node may not be empty.
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return { type: 'doc', version: 1, content };
}

/** Whether a document loses nothing when it is edited as plain text. */
export function isPlainDocument(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return true;
  const { type, marks, content } = node as Readonly<Record<string, unknown>>;
  const isPlain = marks === undefined && ['doc', 'paragraph', 'text', 'hardBreak'].includes(String(type));
  return isPlain && (!Array.isArray(content) || content.every(isPlainDocument));
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
