import type { JsonValue } from '../store/json';

/**
 * The shortest Atlassian Document that says a text.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function documentOf(text: string): JsonValue {
  const paragraphs = text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] }));
  return { type: 'doc', version: 1, content: paragraphs };
}
