import type { Clause, Operand } from '@atlaskit/jql-ast';

/**
 * How many values stand on the right of a query's operators. A function counts for its arguments, and for one at least
 * where `emptyCallValues` says so.
 * @see https://developer.atlassian.com/platform/forge/working-around-jql-1000-limit/
 */
export function countValues(clause: Clause, emptyCallValues: 0 | 1): number {
  switch (clause.clauseType) {
    case 'not':
      return countValues(clause.clause, emptyCallValues);
    case 'compound':
      return clause.clauses.reduce((sum, each) => sum + countValues(each, emptyCallValues), 0);
    case 'terminal':
      return clause.operand === undefined ? 0 : countOperand(clause.operand, emptyCallValues);
  }
}

function countOperand(operand: Operand, emptyCallValues: 0 | 1): number {
  switch (operand.operandType) {
    case 'value':
      return 1;
    case 'keyword':
      return 0;
    case 'function':
      return Math.max(emptyCallValues, operand.arguments.length);
    case 'list':
      return operand.values.reduce((sum, each) => sum + countOperand(each, emptyCallValues), 0);
  }
}
