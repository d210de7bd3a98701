import type { Block, Body, Declaration, IfStatement, TryStatement } from './ast';
import { parseValue } from './parse-operators';
import type { TokenStream } from './token-stream';

/** Declarations, then one body; ends before `}` or at the end of the source. */
export function parseStatements(stream: TokenStream): Block {
  const { start } = stream.peek();
  const declarations: Declaration[] = [];
  while (stream.isAt('let') || (stream.peek().type === 'name' && stream.isAt('=', 1))) {
    const from = stream.peek().start;
    stream.accept('let');
    const name = stream.expectName();
    stream.expect('=');
    const value = parseValue(stream);
    declarations.push({ name, value, start: from, end: stream.lastEnd() });
    stream.expect(';');
  }
  stream.accept('return');
  const body = parseBody(stream);
  stream.accept(';');
  return { kind: 'block', declarations, body, start, end: stream.lastEnd() };
}

/** A block in braces. */
export function parseBlock(stream: TokenStream): Block {
  return stream.nested(() => {
    stream.expect('{');
    const block = parseStatements(stream);
    stream.expect('}');
    return block;
  });
}

function parseBody(stream: TokenStream): Body {
  if (stream.isAt('if')) return parseIf(stream);
  if (stream.isAt('try')) return parseTry(stream);
  return parseValue(stream);
}

/** An `else` is required; the grammar allows no `if` without one. */
function parseIf(stream: TokenStream): IfStatement {
  const { start } = stream.expect('if');
  const branches: IfStatement['branches'][number][] = [];
  for (;;) {
    stream.expect('(');
    const test = parseValue(stream);
    stream.expect(')');
    branches.push({ test, block: parseBlock(stream) });
    stream.expect('else');
    if (!stream.accept('if')) break;
  }
  const otherwise = parseBlock(stream);
  return { kind: 'if', branches, otherwise, start, end: stream.lastEnd() };
}

function parseTry(stream: TokenStream): TryStatement {
  const { start } = stream.expect('try');
  const block = parseBlock(stream);
  stream.expect('catch');
  stream.expect('(');
  const errorName = stream.isAt(')') ? null : stream.expectName();
  stream.expect(')');
  const handler = parseBlock(stream);
  return { kind: 'try', block, errorName, handler, start, end: stream.lastEnd() };
}
