import type { Expression } from './ast';
import { parseValue } from './parse-operators';
import { parsePrimary } from './parse-primary';
import { expected, type TokenStream } from './token-stream';

/** A primary value followed by member accesses, computed accesses and calls. */
export function parsePostfix(stream: TokenStream): Expression {
  let object = parsePrimary(stream);
  for (;;) {
    const { start } = object;
    const isOptional = stream.accept('?.');
    if (stream.accept('[')) {
      const key = parseValue(stream);
      stream.expect(']');
      object = { kind: 'index', object, key, isOptional, start, end: stream.lastEnd() };
    } else if (stream.isAt('(')) {
      const args = parseArguments(stream);
      object = { kind: 'call', callee: object, args, isOptional, start, end: stream.lastEnd() };
    } else if (isOptional || stream.accept('.')) {
      const name = parseMemberName(stream);
      object = { kind: 'member', object, name, isOptional, start, end: stream.lastEnd() };
    } else {
      return object;
    }
  }
}

/** Arguments in parentheses. */
export function parseArguments(stream: TokenStream): Expression[] {
  stream.expect('(');
  const args: Expression[] = [];
  if (!stream.isAt(')')) {
    do args.push(parseValue(stream));
    while (stream.accept(','));
  }
  stream.expect(')');
  return args;
}

function parseMemberName(stream: TokenStream): string {
  const token = stream.next();
  if (token.type !== 'name' && token.type !== 'keyword') throw expected('IDENTIFIER', token);
  return token.value;
}
