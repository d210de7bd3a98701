import { z } from 'zod';
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

const documentSchema = z.looseObject({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(z.json()),
});

/** What Jira says to rich text in another format. */
export const NOT_A_DOCUMENT =
  'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

/** Whether a value is an Atlassian Document, the only rich text that REST v3 takes. */
export function isDocument(value: unknown): boolean {
  return documentSchema.safeParse(value).success;
}
