import type { Clause, OrderByField, TerminalClause } from '@atlaskit/jql-ast';
import { compileClause } from './clause';
import type { JqlContext, JqlRegistry } from './field-registry';
import { findFields } from './find-field';
import { callFunction } from './functions';
import { JQL_LIMITS } from './limits';
import { isHistoryOperator, operatorsOf } from './operators';
import { compileOrder } from './order';
import { fieldText, parseJql } from './parse';

/** A query ready to run, or every reason why Jira would refuse it. */
export type CompiledJql<I> =
  | {
      readonly ok: true;
      /** True when the issue satisfies the query. */
      matches(issue: I): boolean;
      /** Orders as `ORDER BY` says; 0 when it says nothing. */
      compare(a: I, b: I): number;
    }
  | { readonly ok: false; readonly errorMessages: string[] };

type Predicate<I> = (issue: I) => boolean;

/**
 * Parses, checks and compiles a query. All errors of fields, operators and values are told at once, a syntax error alone.
 * @see https://support.atlassian.com/jira-software-cloud/docs/what-is-advanced-search-in-jira-cloud/
 */
export function compileJql<I>(jql: string, registry: JqlRegistry<I>, context: JqlContext): CompiledJql<I> {
  return compileNested(jql, registry, context, JQL_LIMITS.functionLevels);
}

function compileNested<I>(
  jql: string,
  registry: JqlRegistry<I>,
  context: JqlContext,
  levelsLeft: number,
): CompiledJql<I> {
  const parsed = parseJql(jql);
  if (!parsed.ok) return parsed;
  const errorMessages: string[] = [];
  const report = (message: string): void => {
    if (!errorMessages.includes(message)) errorMessages.push(message);
  };

  function compile(clause: Clause): Predicate<I> {
    if (clause.clauseType === 'not') {
      const inner = compile(clause.clause);
      return (issue) => !inner(issue);
    }
    if (clause.clauseType === 'terminal') return compileTerminal(clause);
    const parts = clause.clauses.map(compile);
    return clause.operator.value === 'and'
      ? (issue) => parts.every((holds) => holds(issue))
      : (issue) => parts.some((holds) => holds(issue));
  }

  function compileTerminal(clause: TerminalClause): Predicate<I> {
    const written = fieldText(clause.field);
    const operator = clause.operator?.value ?? '';
    const fields = findFields(registry, written);
    if (fields.length === 0) {
      report(`Field '${written}' does not exist or you do not have permission to view it.`);
      return () => false;
    }
    const viaApp = compileAppFunction(clause, written, operator);
    if (viaApp) return viaApp;
    const parts = fields.map((field): Predicate<I> => {
      if (isHistoryOperator(operator) && !field.history)
        report(`History searches do not support the '${written}' field.`);
      else if (!operatorsOf(field).includes(operator))
        report(`The operator '${operator}' is not supported by the '${written}' field.`);
      else return compileClause(clause, { field, written, operator, registry, context, report });
      return () => false;
    });
    return (issue) => parts.some((holds) => holds(issue));
  }

  /** An app's function stands for another query; a built-in function of the same name wins. */
  function compileAppFunction(clause: TerminalClause, field: string, operator: string): Predicate<I> | null {
    const { operand } = clause;
    if (operand?.operandType !== 'function' || !context.appFunction) return null;
    const functionName = operand.function.value;
    const args = operand.arguments.map(({ value }) => value);
    if (callFunction(functionName, args, 'text', context)) return null;
    const result = context.appFunction({ field, operator, functionName, args });
    if (!result) return null;
    const inner: CompiledJql<I> = !result.ok
      ? { ok: false, errorMessages: [result.errorMessage] }
      : levelsLeft === 0
        ? { ok: false, errorMessages: [`Function '${functionName}' calls itself too deeply.`] }
        : compileNested(result.jql, registry, context, levelsLeft - 1);
    if (inner.ok) return (issue) => inner.matches(issue);
    inner.errorMessages.forEach(report);
    return () => false;
  }

  function compileOrderBy({ field, direction }: OrderByField): (a: I, b: I) => number {
    const written = fieldText(field);
    const [found] = findFields(registry, written);
    if (!found) report(`Field '${written}' does not exist or you do not have permission to view it.`);
    else if (!found.isOrderable) report(`Not able to sort using field '${written}'.`);
    else return compileOrder(found, registry, direction?.value === 'DESC');
    return () => 0;
  }

  const matches = parsed.where ? compile(parsed.where) : () => true;
  const orders = parsed.orderBy.map(compileOrderBy);
  if (errorMessages.length > 0) return { ok: false, errorMessages };
  const compare = (a: I, b: I): number => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
  return { ok: true, matches, compare };
}
