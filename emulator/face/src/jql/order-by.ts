import { jqlTokens, unquoted } from './tokens';

/** The first sort key of a query. */
export interface JqlOrder {
  readonly field: string;
  readonly direction: 'ascending' | 'descending';
}

/** How a query sorts; undefined when it does not say. */
export function readOrder(jql: string): JqlOrder | undefined {
  const rest = jqlTokens(jql.slice(conditionEnd(jql)));
  const field = rest[2];
  if (field === undefined) return undefined;
  const isDescending = rest[3]?.text.toLowerCase() === 'desc';
  return { field: unquoted(field.text), direction: isDescending ? 'descending' : 'ascending' };
}

/** The same query in another order. */
export function withOrder(jql: string, { field, direction }: JqlOrder): string {
  const name = /^(\w+|cf\[\d+\])$/.test(field) ? field : `"${field.replace(/["\\]/g, '\\$&')}"`;
  const suffix = direction === 'descending' ? ' DESC' : '';
  return `${jql.slice(0, conditionEnd(jql)).trim()} ORDER BY ${name}${suffix}`.trim();
}

function conditionEnd(jql: string): number {
  const tokens = jqlTokens(jql);
  const at = tokens.findIndex(
    ({ text, kind }, index) =>
      kind === 'word' && text.toLowerCase() === 'order' && tokens[index + 1]?.text.toLowerCase() === 'by',
  );
  return tokens[at]?.start ?? jql.length;
}
