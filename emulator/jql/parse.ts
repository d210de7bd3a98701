import { JastBuilder, type Clause, type Field, type OrderByField } from '@atlaskit/jql-ast';
import { syntaxMessage } from './syntax-message';

export type ParsedJql =
  | { readonly ok: true; readonly where: Clause | null; readonly orderBy: readonly OrderByField[] }
  | { readonly ok: false; readonly errorMessages: string[] };

/**
 * Parses a query with Atlassian's own grammar. The empty query has no restriction.
 * @see https://www.npmjs.com/package/@atlaskit/jql-ast
 */
export function parseJql(jql: string): ParsedJql {
  const { query, errors } = new JastBuilder().build(jql);
  const [first] = errors;
  if (first) {
    // Jira reports the first syntax error; the grammar goes on and reports what follows from it.
    const {
      message,
      line = 1,
      charPositionInLine = 0,
    } = first as typeof first & { line?: number; charPositionInLine?: number };
    return {
      ok: false,
      errorMessages: [syntaxMessage({ description: message, line, column: charPositionInLine })],
    };
  }
  return { ok: true, where: query?.where ?? null, orderBy: query?.orderBy?.fields ?? [] };
}

/** A field as it was written, an entity property included: `issue.property[plc].stage`. */
export function fieldText(field: Field): string {
  const properties = field.properties ?? [];
  return (
    field.value +
    properties
      .map(({ key, path }) => `[${key?.value ?? ''}]${(path ?? []).map(({ value }) => value).join('')}`)
      .join('')
  );
}
