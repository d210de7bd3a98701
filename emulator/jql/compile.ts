import type { Clause, OrderByField, TerminalClause } from '@atlaskit/jql-ast';
import { appFunctionTypeOf } from './app-function-types';
import { compileClause } from './clause';
import type { JqlContext, JqlField, JqlRegistry } from './field-registry';
import { findFields } from './find-field';
import { findFunction } from './function-catalogue';
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

interface Predicate<I> {
  holds(issue: I): boolean;
  /** How long one answer takes, roughly: cheap conditions are asked first. */
  readonly cost: number;
}

const NEVER = { holds: () => false, cost: 0 };

function costOf({ type }: Pick<JqlField<never>, 'type'>, operator: string): number {
  if (type === 'text') return JQL_COSTS.text;
  return isHistoryOperator(operator) ? JQL_COSTS.history : JQL_COSTS.value;
}

const JQL_COSTS = { value: 1, history: 10, text: 100 };

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
      return { holds: (issue) => !inner.holds(issue), cost: inner.cost };
    }
    if (clause.clauseType === 'terminal') return compileTerminal(clause);
    const parts = clause.clauses.map(compile);
    return combine(clause.operator.value, parts);
  }

  function compileTerminal(clause: TerminalClause): Predicate<I> {
    const written = fieldText(clause.field);
    const operator = clause.operator?.value ?? '';
    const fields = findFields(registry, written);
    if (fields.length === 0) {
      report(`Field '${written}' does not exist or you do not have permission to view it.`);
      return NEVER;
    }
    const viaApp = compileAppFunction(clause, fields, operator);
    if (viaApp) return viaApp;
    const parts = fields.map((field): Predicate<I> => {
      if (field.isNotSimulated) report(`not simulated: JQL field '${written}'`);
      else if (isHistoryOperator(operator) && !field.history)
        report(`History searches do not support the '${written}' field.`);
      else if (!operatorsOf(field).includes(operator))
        report(`The operator '${operator}' is not supported by the '${written}' field.`);
      else
        return {
          holds: compileClause(clause, { field, written, operator, registry, context, report }),
          cost: costOf(field, operator),
        };
      return NEVER;
    });
    return combine('or', parts);
  }

  /**
   * An app's function stands for another query, which takes the place of the whole clause, whatever its operator; a
   * built-in function of the same name wins. That NOT stays around what takes the place is assumed.
   */
  function compileAppFunction(
    { field, operand }: TerminalClause,
    fields: readonly JqlField<I>[],
    operator: string,
  ): Predicate<I> | null {
    if (operand?.operandType !== 'function' || !context.appFunction) return null;
    const functionName = operand.function.value;
    const args = operand.arguments.map(({ value }) => value);
    if (findFunction(functionName)) return null;
    const types = [...new Set(fields.flatMap((each) => appFunctionTypeOf(each) ?? []))];
    const call = { field: fieldText(field), types, operator, functionName, args };
    const result = context.appFunction(call);
    if (!result) return null;
    const inner: CompiledJql<I> = !result.ok
      ? { ok: false, errorMessages: [result.errorMessage] }
      : levelsLeft === 0
        ? { ok: false, errorMessages: [`Function '${functionName}' calls itself too deeply.`] }
        : compileNested(result.jql, registry, context, levelsLeft - 1);
    if (inner.ok) return { holds: (issue) => inner.matches(issue), cost: JQL_COSTS.text };
    inner.errorMessages.forEach(report);
    return NEVER;
  }

  function compileOrderBy({ field, direction }: OrderByField): (a: I, b: I) => number {
    const written = fieldText(field);
    const [found] = findFields(registry, written);
    if (!found) report(`Field '${written}' does not exist or you do not have permission to view it.`);
    else if (found.isNotSimulated) report(`not simulated: JQL field '${written}'`);
    else if (!found.isOrderable) report(`Not able to sort using field '${written}'.`);
    else return compileOrder(found, registry, direction?.value === 'DESC');
    return () => 0;
  }

  const where = parsed.where ? compile(parsed.where) : null;
  const orders = parsed.orderBy.map(compileOrderBy);
  if (errorMessages.length > 0) return { ok: false, errorMessages };
  const compare = (a: I, b: I): number => {
    for (const order of orders) {
      const result = order(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
  return { ok: true, matches: (issue) => where === null || where.holds(issue), compare };
}

function combine<I>(operator: 'and' | 'or', parts: readonly Predicate<I>[]): Predicate<I> {
  const ordered = [...parts].sort((a, b) => a.cost - b.cost);
  return {
    holds:
      operator === 'and'
        ? (issue) => ordered.every(({ holds }) => holds(issue))
        : (issue) => ordered.some(({ holds }) => holds(issue)),
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
  };
}
