import type { Expression, MapEntry } from './ast';
import { parseValue } from './parse-operators';
import { parseArguments } from './parse-postfix';
import { expected, type TokenStream } from './token-stream';

const STARTS =
  '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {';

/** A literal, a variable, something in parentheses, a list, an object or `new`. */
export function parsePrimary(stream: TokenStream): Expression {
  const token = stream.peek();
  const { start, end } = token;
  switch (token.type) {
    case 'number':
    case 'string':
      stream.next();
      return { kind: 'literal', value: token.value, start, end };
    case 'template':
      return parseTemplate(stream);
    case 'name':
      stream.next();
      return { kind: 'identifier', name: token.value, start, end };
    case 'keyword':
      return parseKeyword(stream);
    case 'mark':
      return parseBracket(stream);
    case 'end':
      throw expected(STARTS, token);
  }
}

function parseKeyword(stream: TokenStream): Expression {
  const token = stream.peek();
  const { start, end } = token;
  const constants: Readonly<Record<string, null | boolean>> = { null: null, true: true, false: false };
  const constant = Object.hasOwn(constants, String(token.value)) ? constants[String(token.value)] : undefined;
  if (constant !== undefined) {
    stream.next();
    return { kind: 'literal', value: constant, start, end };
  }
  if (!stream.accept('new')) throw expected(STARTS, token);
  const typeName = stream.expectName();
  const args = parseArguments(stream);
  return { kind: 'new', typeName, args, start, end: stream.lastEnd() };
}

function parseBracket(stream: TokenStream): Expression {
  const { start } = stream.peek();
  if (stream.accept('(')) {
    const value = parseValue(stream);
    stream.expect(')');
    return value;
  }
  if (stream.accept('[')) {
    const items: Expression[] = [];
    if (!stream.isAt(']')) {
      do items.push(parseValue(stream));
      while (stream.accept(','));
    }
    stream.expect(']');
    return { kind: 'list', items, start, end: stream.lastEnd() };
  }
  if (!stream.accept('{')) throw expected(STARTS, stream.peek());
  const entries: MapEntry[] = [];
  if (!stream.isAt('}')) {
    do entries.push(parseEntry(stream));
    while (stream.accept(','));
  }
  stream.expect('}');
  return { kind: 'map', entries, start, end: stream.lastEnd() };
}

function parseEntry(stream: TokenStream): MapEntry {
  const token = stream.next();
  if (token.type !== 'name' && token.type !== 'keyword' && token.type !== 'string') {
    throw expected('IDENTIFIER or STRING', token);
  }
  stream.expect(':');
  const value = parseValue(stream);
  return { key: token.value, value, start: token.start, end: value.end };
}

function parseTemplate(stream: TokenStream): Expression {
  const { start } = stream.peek();
  const texts: string[] = [];
  const values: Expression[] = [];
  for (;;) {
    const token = stream.next();
    if (token.type !== 'template' || token.isHead !== (texts.length === 0)) throw expected('}', token);
    texts.push(token.value);
    if (token.isTail) return { kind: 'template', texts, values, start, end: token.end };
    values.push(parseValue(stream));
  }
}
