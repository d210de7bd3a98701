import { jqlTokens, unquoted, type JqlToken } from './tokens';

/** What may stand somewhere in a query. */
export type JqlPlaceKind =
  | 'field'
  | 'operator'
  | 'value'
  /** An opening parenthesis, or a function that gives a list. */
  | 'list'
  /** A comma or a closing parenthesis. */
  | 'listEnd'
  | 'join'
  /** A moment or a person, after `BEFORE`, `BY` and the like. */
  | 'predicate'
  | 'orderField'
  | 'orderJoin'
  | 'nothing';

/** What may stand where the caret is, and which part of the text a choice replaces. */
export interface JqlPlace {
  readonly kind: JqlPlaceKind;
  readonly field: string;
  readonly operator: string;
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

/** Operators of JQL, as it writes them. */
export const OPERATORS: readonly string[] = [
  ...['=', '!=', '~', '!~', '<', '<=', '>', '>='],
  ...['in', 'not in', 'is', 'is not', 'was', 'was not', 'was in', 'was not in', 'changed'],
];
/** What may follow a question about an issue's past. */
export const PREDICATES: readonly string[] = ['after', 'before', 'during', 'on', 'from', 'to', 'by'];

interface Reading {
  kind: JqlPlaceKind;
  field: string;
  /** Words of an operator that is not complete yet, or that may go on. */
  words: readonly JqlToken[];
  operator: string;
  isInList: boolean;
  /** Open parentheses of a function. */
  depth: number;
}

/** Says what may stand at the caret. */
export function jqlPlace(text: string, caret: number): JqlPlace {
  const tokens = jqlTokens(text);
  const touched = tokens.find(
    ({ kind, start, end }) => start < caret && caret <= end && (kind === 'word' || kind === 'quoted'),
  );
  const reading: Reading = {
    kind: 'field',
    field: '',
    words: [],
    operator: '',
    isInList: false,
    depth: 0,
  };
  for (const token of tokens) {
    if (token === touched || token.start >= caret) break;
    read(reading, token);
  }
  const typed = touched === undefined ? '' : text.slice(touched.start, caret);
  const place = { typed, start: touched?.start ?? caret, end: touched?.end ?? caret };
  return { ...withPendingOperator(reading, place), field: reading.field };
}

/** A choice of an operator replaces also the words of it that stand already. */
function withPendingOperator(
  reading: Reading,
  place: Pick<JqlPlace, 'typed' | 'start' | 'end'>,
): Omit<JqlPlace, 'field'> {
  const written = operatorText(reading.words);
  const [first] = reading.words;
  if (reading.kind !== 'operator' || first === undefined)
    return { ...place, kind: shownKind(reading), operator: reading.operator };
  const longer = `${written} ${place.typed.toLowerCase()}`;
  const goesOn = place.typed !== '' && OPERATORS.some((operator) => operator.startsWith(longer));
  if (!goesOn && OPERATORS.includes(written))
    return { ...place, kind: afterOperator(written), operator: written };
  return { kind: 'operator', operator: '', typed: longer.trimEnd(), start: first.start, end: place.end };
}

function read(reading: Reading, token: JqlToken): void {
  switch (reading.kind) {
    case 'field':
      return readField(reading, token);
    case 'operator':
      return readOperator(reading, token);
    case 'value':
    case 'predicate':
      return readValue(reading, token);
    case 'list':
      if (token.kind === 'open') Object.assign(reading, { kind: 'value', isInList: true });
      else if (token.kind === 'word') reading.kind = 'join';
      return;
    case 'nothing':
      return readArguments(reading, token);
    case 'join':
    case 'listEnd':
      return readJoin(reading, token);
    case 'orderField':
      if (token.kind !== 'comma') reading.kind = 'orderJoin';
      return;
    case 'orderJoin':
      if (token.kind === 'comma') reading.kind = 'orderField';
  }
}

function readField(reading: Reading, token: JqlToken): void {
  const word = token.text.toLowerCase();
  if (word === 'not' || word === '!' || token.kind === 'open') return;
  if (word === 'order') return void (reading.kind = 'join');
  if (token.kind !== 'word' && token.kind !== 'quoted') return;
  Object.assign(reading, { kind: 'operator', field: unquoted(token.text), words: [], operator: '' });
}

function readOperator(reading: Reading, token: JqlToken): void {
  const longer = operatorText([...reading.words, token]);
  if (OPERATORS.some((operator) => operator === longer || operator.startsWith(`${longer} `)))
    return void (reading.words = [...reading.words, token]);
  const written = operatorText(reading.words);
  Object.assign(reading, { kind: afterOperator(written), operator: written, words: [] });
  read(reading, token);
}

function readValue(reading: Reading, token: JqlToken): void {
  if (token.kind === 'close') Object.assign(reading, { kind: 'join', isInList: false });
  else if (token.kind === 'word' || token.kind === 'quoted') reading.kind = 'join';
}

function readArguments(reading: Reading, token: JqlToken): void {
  if (token.kind === 'open') reading.depth += 1;
  if (token.kind === 'close') reading.depth -= 1;
  if (reading.depth === 0) reading.kind = 'join';
}

function readJoin(reading: Reading, token: JqlToken): void {
  const word = token.text.toLowerCase();
  if (token.kind === 'open') Object.assign(reading, { kind: 'nothing', depth: 1 });
  else if (token.kind === 'comma' && reading.isInList) reading.kind = 'value';
  else if (token.kind === 'close') reading.isInList = false;
  else if (word === 'and' || word === 'or') reading.kind = 'field';
  else if (word === 'by' && !asksForPast(reading.operator)) reading.kind = 'orderField';
  else if (word === 'order') reading.operator = '';
  else if (PREDICATES.includes(word)) reading.kind = word === 'from' || word === 'to' ? 'value' : 'predicate';
}

/** Whether an operator asks what was, and so may be followed by a predicate. */
export function asksForPast(operator: string): boolean {
  return operator.startsWith('was') || operator === 'changed';
}

function shownKind({ kind, isInList }: Reading): JqlPlaceKind {
  return kind === 'join' && isInList ? 'listEnd' : kind;
}

function afterOperator(operator: string): JqlPlaceKind {
  if (operator === 'changed') return 'join';
  return operator.endsWith('in') ? 'list' : 'value';
}

function operatorText(tokens: readonly JqlToken[]): string {
  return tokens.map(({ text }) => text.toLowerCase()).join(' ');
}
