import type { TerminalClause } from '@atlaskit/jql-ast';
import type { JqlNamedValue, JqlValue } from './field-registry';
import { compileHistoryClause } from './history-clause';
import { readOperand, type ClauseSetting } from './operand';
import { compareNamed } from './order';
import { compileTextSearch, textQueryProblem } from './text-search';

/**
 * Compiles a clause whose field and operator are checked. `!=`, `not in` and `!~` do not match empty fields, as in Jira.
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-operators/
 */
export function compileClause<I>(clause: TerminalClause, setting: ClauseSetting<I>): (issue: I) => boolean {
  const { field, operator } = setting;
  if (operator.startsWith('was') || operator === 'changed') return compileHistoryClause(clause, setting);
  if (!clause.operand) return () => false;
  const wanted = readOperand(clause.operand, setting);
  const isEmpty = (issue: I): boolean => field.read(issue).length === 0;
  const isOneOf = anyOf(wanted.values);
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return (issue) => field.read(issue).some(isOneOf) || (wanted.hasEmpty && isEmpty(issue));
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => !isEmpty(issue) && !field.read(issue).some(isOneOf);
    case '~':
    case '!~':
      return compileText(wanted.values.map(String), wanted.hasEmpty, setting);
    default:
      return compileOrder(setting, wanted.values, wanted.named);
  }
}

function anyOf(values: readonly (string | number)[]): (value: string | number) => boolean {
  const set = new Set(values);
  return (value) => set.has(value);
}

function compileText<I>(
  queries: readonly string[],
  hasEmpty: boolean,
  { field, operator, written, report }: ClauseSetting<I>,
): (issue: I) => boolean {
  for (const query of queries) {
    const problem = textQueryProblem(query, written);
    if (problem !== null) report(problem);
  }
  const searches = queries.map(compileTextSearch);
  const found = (issue: I): boolean => {
    const texts = field.read(issue).map(String);
    return (hasEmpty && texts.length === 0) || searches.some((holds) => holds(texts));
  };
  return operator === '~' ? found : (issue) => field.read(issue).length > 0 && !found(issue);
}

function compileOrder<I>(
  { field, operator, registry }: ClauseSetting<I>,
  values: readonly (string | number)[],
  named: readonly JqlNamedValue[],
): (issue: I) => boolean {
  const holds = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
  const [limit] = values;
  if (typeof limit === 'number')
    return (issue) => field.read(issue).some((value) => holds(Number(value) - limit));
  const [bound] = named;
  const names = new Map<JqlValue, JqlNamedValue | null>();
  const nameOf = (value: JqlValue): JqlNamedValue | null => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const found = registry.named?.(field, String(value)) ?? null;
    names.set(value, found);
    return found;
  };
  return (issue) =>
    field.read(issue).some((value) => {
      const own = nameOf(value);
      return own !== null && bound !== undefined && holds(compareNamed(own, bound));
    });
}
