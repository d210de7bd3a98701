import type { BinaryOperator, Expression, LogicalOperator } from './ast';
import { hasLambdaAhead, parseLambda } from './parse-lambda';
import { parsePostfix } from './parse-postfix';
import type { TokenStream } from './token-stream';

const PRECEDENCE: Readonly<Record<string, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  '<': 5,
  '>': 5,
  '<=': 5,
  '>=': 5,
  '+': 6,
  '-': 6,
  '*': 7,
  '/': 7,
  '%': 7,
};

/** A whole expression: lambda, conditional, throw or operators. */
export function parseValue(stream: TokenStream): Expression {
  return stream.nested(() => {
    if (hasLambdaAhead(stream)) return parseLambda(stream);
    const test = parseThrow(stream);
    if (!stream.accept('?')) return test;
    const then = parseValue(stream);
    stream.expect(':');
    const otherwise = parseValue(stream);
    return { kind: 'conditional', test, then, otherwise, start: test.start, end: stream.lastEnd() };
  });
}

function parseThrow(stream: TokenStream): Expression {
  if (!stream.isAt('throw')) return parseOperators(stream, 1);
  return stream.nested(() => {
    const { start } = stream.next();
    const value = parseThrow(stream);
    return { kind: 'throw', value, start, end: stream.lastEnd() };
  });
}

function parseOperators(stream: TokenStream, minPrecedence: number): Expression {
  let left = parseUnary(stream);
  for (;;) {
    const token = stream.peek();
    const precedence = token.type === 'mark' ? PRECEDENCE[token.value] : undefined;
    if (precedence === undefined || precedence < minPrecedence) return left;
    stream.next();
    const right = parseOperators(stream, precedence + 1);
    const sides = { left, right, start: left.start, end: right.end };
    left =
      precedence <= 3
        ? { kind: 'logical', operator: token.value as LogicalOperator, ...sides }
        : { kind: 'binary', operator: token.value as BinaryOperator, ...sides };
  }
}

function parseUnary(stream: TokenStream): Expression {
  const operator = (['!', '-', 'typeof'] as const).find((candidate) => stream.isAt(candidate));
  if (operator === undefined) return parsePostfix(stream);
  return stream.nested(() => {
    const { start } = stream.next();
    const operand = parseUnary(stream);
    return { kind: 'unary', operator, operand, start, end: operand.end };
  });
}
