import { isJsonObject, type JsonValue } from '../store/json';

/** Words of an Atlassian Document, one line per block. */
export function plainText(document: JsonValue | undefined): string {
  if (typeof document === 'string') return document;
  return textOf(document).trim();
}

const BLOCKS: readonly unknown[] = [
  'paragraph',
  'heading',
  'codeBlock',
  'listItem',
  'tableRow',
  'blockquote',
];

function textOf(node: JsonValue | undefined): string {
  if (!isJsonObject(node)) return '';
  const content = node['content'];
  const own = typeof node['text'] === 'string' ? node['text'] : node['type'] === 'hardBreak' ? '\n' : '';
  const inner = Array.isArray(content) ? (content as readonly JsonValue[]).map(textOf).join('') : '';
  return own + inner + (BLOCKS.includes(node['type']) ? '\n' : '');
}

/** The shortest Atlassian Document that says a text. */
export function documentOf(text: string): JsonValue {
  const paragraphs = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content: paragraphs };
}
