import { JastBuilder, type Clause, type Field, type OrderByField } from '@atlaskit/jql-ast';
import { JQL_LIMITS } from './limits';
import { syntaxMessage, TOO_DEEP, type SyntaxReport } from './syntax-message';

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
    const report = { description: message, line, column: charPositionInLine };
    return { ok: false, errorMessages: [singleValueMessage(jql, report) ?? syntaxMessage(report)] };
  }
  const where = query?.where ?? null;
  if (where !== null && isTooDeep(where)) return { ok: false, errorMessages: [TOO_DEEP] };
  return { ok: true, where, orderBy: query?.orderBy?.fields ?? [] };
}

function isTooDeep(where: Clause): boolean {
  let level: readonly Clause[] = [where];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > JQL_LIMITS.nestingLevels) return true;
    level = level.flatMap((clause) =>
      clause.clauseType === 'not' ? [clause.clause] : clause.clauseType === 'compound' ? clause.clauses : [],
    );
  }
  return false;
}

/** A field as it was written, an entity property included: `issue.property[plc].stage`. */
export function fieldText(field: Field, writeKey: (key: string) => string = (key) => key): string {
  const properties = field.properties ?? [];
  return (
    field.value +
    properties
      .map(
        ({ key, path }) =>
          `[${writeKey(key?.value ?? '')}]${(path ?? []).map(({ value }) => value).join('')}`,
      )
      .join('')
  );
}

const SINGLE_VALUE = /(?:^|[\s(])("[^"]*"|[^\s()"]+)\s+((?:not\s+)?in)\s+("[^"]*"|'[^']*'|[^\s()"']+)\s*$/i;

/** Jira reads one value after `in` and refuses it by its own words; the grammar wants the parenthesis at once. */
function singleValueMessage(jql: string, { description, line, column }: SyntaxReport): string | null {
  if (!description.endsWith("expecting '('")) return null;
  const lines = jql.split('\n');
  const before = [...lines.slice(0, line - 1), (lines[line - 1] ?? '').slice(0, column)].join('\n');
  const found = SINGLE_VALUE.exec(before);
  if (!found) return null;
  const [field, operator, value] = found.slice(1).map((text) => text.replace(/^(["'])(.*)\1$/, '$2'));
  return `Operator '${operator?.toLowerCase() ?? ''}' does not support the non-list value '"${value ?? ''}"' for field '${field ?? ''}'.`;
}
