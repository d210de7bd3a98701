import type { Block, LambdaExpression } from './ast';
import { parseBlock } from './parse-block';
import { parseValue } from './parse-operators';
import type { TokenStream } from './token-stream';

/** True when `x =>`, `(a, b) =>` or `() =>` comes next. */
export function hasLambdaAhead(stream: TokenStream): boolean {
  if (stream.peek().type === 'name') return stream.isAt('=>', 1);
  if (!stream.isAt('(')) return false;
  let ahead = 1;
  while (stream.peek(ahead).type === 'name' || stream.isAt(',', ahead)) ahead++;
  return stream.isAt(')', ahead) && stream.isAt('=>', ahead + 1);
}

/** An arrow function. `{ id: … }` after the arrow is an object, any other `{` a block. */
export function parseLambda(stream: TokenStream): LambdaExpression {
  const { start } = stream.peek();
  const parameters: string[] = [];
  if (stream.accept('(')) {
    if (!stream.isAt(')')) {
      do parameters.push(stream.expectName());
      while (stream.accept(','));
    }
    stream.expect(')');
  } else {
    parameters.push(stream.expectName());
  }
  stream.expect('=>');
  const body = stream.isAt('{') && !hasObjectAhead(stream) ? parseBlock(stream) : parseValueBlock(stream);
  return { kind: 'lambda', parameters, body, start, end: stream.lastEnd() };
}

function parseValueBlock(stream: TokenStream): Block {
  const value = parseValue(stream);
  return { kind: 'block', declarations: [], body: value, start: value.start, end: value.end };
}

function hasObjectAhead(stream: TokenStream): boolean {
  if (stream.isAt('}', 1)) return true;
  const { type } = stream.peek(1);
  return (type === 'name' || type === 'string' || type === 'keyword') && stream.isAt(':', 2);
}
