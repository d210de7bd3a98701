import type { BinaryOperator, Expression } from './ast';
import { compareValues } from './compare-values';
import { EvaluationFault, fault } from './fault';
import type { Interpreter } from './interpreter';
import type { Run } from './run';
import type { Scope } from './scope';
import { isTruthy, typeName } from './type-name';
import { limitText, valueText } from './value-text';
import type { Value } from './values';

type Node<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** `!`, `-` and `typeof`. A variable that does not exist has the type `undefined`. */
export function interpretUnary(node: Node<'unary'>, scope: Scope, self: Interpreter): Value {
  const { operand, operator } = node;
  if (operator === 'typeof') {
    const isMissing =
      operand.kind === 'identifier' &&
      !scope.find(operand.name) &&
      !Object.hasOwn(self.variables, operand.name);
    return isMissing ? 'undefined' : typeName(self.evaluate(operand, scope));
  }
  const value = self.evaluate(operand, scope);
  self.run.step();
  if (operator === '!') return !isTruthy(value);
  if (typeof value !== 'number') throw fault(`Can't negate ${typeName(value)}.`);
  return -value;
}

/** Arithmetic and comparison, one step each. Chains of any length are walked without recursion. */
export function interpretBinary(node: Node<'binary'>, scope: Scope, self: Interpreter): Value {
  const chain: Node<'binary'>[] = [node];
  let first = node.left;
  for (; first.kind === 'binary'; first = first.left) chain.push(first);
  let value = self.evaluate(first, scope);
  for (const link of chain.reverse()) {
    const other = self.evaluate(link.right, scope);
    self.run.step();
    value = applyAt(link, value, other, self.run);
  }
  return value;
}

function applyAt(link: Node<'binary'>, a: Value, b: Value, run: Run): Value {
  try {
    return applyBinary(link.operator, a, b, run);
  } catch (error) {
    if (error instanceof EvaluationFault) error.span ??= link;
    throw error;
  }
}

/** `&&`, `||` and `??`: the right side is read only when it decides. */
export function interpretLogical(node: Node<'logical'>, scope: Scope, self: Interpreter): Value {
  const chain: Node<'logical'>[] = [node];
  let first = node.left;
  for (; first.kind === 'logical'; first = first.left) chain.push(first);
  let value = self.evaluate(first, scope);
  for (const { operator, right } of chain.reverse()) {
    const needsRight =
      operator === '&&' ? isTruthy(value) : operator === '||' ? !isTruthy(value) : value === null;
    if (needsRight) value = self.evaluate(right, scope);
  }
  return value;
}

function applyBinary(operator: BinaryOperator, a: Value, b: Value, run: Run): Value {
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) {
    return limitText(valueText(a, run) + valueText(b, run), run);
  }
  if (operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '%') {
    if (typeof a !== 'number' || typeof b !== 'number') {
      throw fault(`Operator '${operator}' can't be applied to ${typeName(a)} and ${typeName(b)}.`);
    }
    return calculate(operator, a, b);
  }
  return compareValues(operator, a, b, run);
}

function calculate(operator: '+' | '-' | '*' | '/' | '%', a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}
