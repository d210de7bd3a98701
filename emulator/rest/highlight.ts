const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each);

/** A text as HTML, with what a picker's query found in it marked. */
export function highlighted(text: string, query: string, tag: 'b' | 'strong'): string {
  if (query === '') return escaped(text);
  const literal = query.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return text
    .split(new RegExp(`(${literal})`, 'i'))
    .map((part, index) => (index % 2 === 1 ? `<${tag}>${escaped(part)}</${tag}>` : escaped(part)))
    .join('');
}
