import { documentOf, isPlainDocument, plainText } from '../../../emulator/face/src/jira/plain-text';

it.each(['One line', 'Two\nlines', 'A line\n\nafter an empty one'])('%j survives as a document', (text) => {
  expect(plainText(documentOf(text))).toBe(text);
});

it('A document of paragraphs loses nothing as plain text', () => {
  expect(isPlainDocument(documentOf('a\nb'))).toBe(true);
  expect(isPlainDocument(null)).toBe(true);
});

it.each([
  { type: 'heading', content: [{ type: 'text', text: 'a' }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'strong' }] }] },
])('A document with %j would lose its format', (block) => {
  expect(isPlainDocument({ type: 'doc', version: 1, content: [block] })).toBe(false);
});
