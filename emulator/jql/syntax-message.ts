import { RESERVED_WORDS } from '@atlaskit/jql-ast';

/** What Atlassian's grammar reports: an ANTLR sentence and where it stands. */
export interface SyntaxReport {
  readonly description: string;
  /** 1-based. */
  readonly line: number;
  /** 0-based. */
  readonly column: number;
}

/** Ours: Jira's own limit and wording are not known. */
export const TOO_DEEP = 'Error in the JQL Query: The query is nested too deeply.';

const OPERATORS =
  "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.";

const RESERVED_CHARACTERS: readonly string[] = [...'{}*/%+^$#@?;|'];

/** Words that mean something where they stand, so that being reserved is not what is wrong with them. */
const GRAMMAR_WORDS: ReadonlySet<string> = new Set([
  ...[
    'and',
    'or',
    'not',
    'empty',
    'null',
    'in',
    'is',
    'was',
    'changed',
    'order',
    'by',
    'from',
    'to',
    'on',
    'during',
  ],
  ...['before', 'after'],
]);

/**
 * Says a syntax error in Jira's words. What was expected is told by the tokens the grammar names.
 * @see https://support.atlassian.com/jira-service-management-cloud/docs/use-advanced-search-with-jira-query-language-jql/
 */
export function syntaxMessage({ description, line, column }: SyntaxReport): string {
  // The grammar's own recursion gives up before ours.
  if (description.includes('call stack')) return TOO_DEEP;
  const found = /input '([^]*)' expecting|at '([^]*)'$/.exec(description);
  const token = found?.[1] ?? found?.[2] ?? '';
  const isEnd = token === '' || token === '<EOF>';
  const wanted = /expecting (.*)$/.exec(description)?.[1] ?? description;
  const place = `(line ${line}, character ${column + 1})`;
  const tell = (what: string, hint = ''): string =>
    isEnd
      ? `Error in the JQL Query: Expecting ${what} before the end of the query.${hint}`
      : `Error in the JQL Query: Expecting ${what} but got '${token}'.${hint} ${place}`;
  const reserved = isEnd ? null : reservedMessage(token, place);
  if (reserved !== null) return reserved;
  if (wanted.includes('CHANGED')) return tell('operator', ` ${OPERATORS}`);
  if (wanted.includes('POSNUMBER') && !wanted.includes('CUSTOMFIELD')) {
    return tell(
      'either a value, list or function',
      isEnd ? '' : ` You must surround '${token}' in quotation marks to use it as a value.`,
    );
  }
  if (wanted.includes('POSNUMBER'))
    return tell(
      'a field name',
      isEnd ? '' : ` You must surround '${token}' in quotation marks to use it as a field name.`,
    );
  if (!wanted.startsWith('missing') && wanted.includes('<EOF>')) return tell("either 'OR' or 'AND'");
  if (wanted === 'EMPTY') return tell("'EMPTY'");
  return tell(wanted.replace(/^missing ('.*?') at [^]*$/, '$1'));
}

/** Words and characters that may only stand in quotes. */
function reservedMessage(token: string, place: string): string | null {
  if (RESERVED_CHARACTERS.includes(token)) {
    const escape = `\\u${token.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `Error in the JQL Query: The character '${token}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead. ${place}`;
  }
  const isReserved = RESERVED_WORDS.has(token.toLowerCase()) && !GRAMMAR_WORDS.has(token.toLowerCase());
  return isReserved
    ? `Error in the JQL Query: '${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`
    : null;
}
