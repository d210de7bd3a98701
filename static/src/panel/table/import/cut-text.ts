/**
 * Cuts a text into parts that take at most so many bytes as JSON in UTF-8, quotes included. No part ends within a
 * character.
 */
export function cutText(text: string, maxBytes: number): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let bytes = QUOTES;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const size = bytesOf(code);
    if (bytes + size > maxBytes && at > from) {
      parts.push(text.slice(from, at));
      from = at;
      bytes = QUOTES;
    }
    bytes += size;
    at += code > 0xffff ? 2 : 1;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

const QUOTES = 2;

/** What `JSON.stringify` makes of a character, in bytes. */
function bytesOf(code: number): number {
  if (code === 0x22 || code === 0x5c) return 2;
  if (code < 0x20) return '\b\t\n\f\r'.includes(String.fromCharCode(code)) ? 2 : 6;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  // Half a character is written as `\ud83d`.
  if (code >= 0xd800 && code <= 0xdfff) return 6;
  return code < 0x10000 ? 3 : 4;
}
