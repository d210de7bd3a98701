import fc from 'fast-check';
import { parseJql } from '../../../emulator/jql/parse';
import { structureOf } from '../../../emulator/jql/structure';
import { compile, PRODUCTS } from './site';

/** More than any of these queries should take, on a slow machine too. */
const LIMIT_MS = 5_000;

const answers = (jql: string): void => {
  const startedMs = performance.now();
  const compiled = compile(jql);
  if (compiled.ok) [...PRODUCTS].filter((product) => compiled.matches(product)).sort(compiled.compare);
  else expect(compiled.errorMessages.length).toBeGreaterThan(0);
  const parsed = parseJql(jql);
  if (parsed.ok) JSON.stringify(structureOf(parsed.where, parsed.orderBy));
  expect(performance.now() - startedMs).toBeLessThan(LIMIT_MS);
};

const FIELDS = [
  'status',
  'assignee',
  'cf[10050]',
  'Score',
  'created',
  'due',
  'labels',
  'summary',
  'key',
  'nothing',
];
const VALUES = [
  ...[
    'Planning',
    'currentUser()',
    'membersOf("product-committee")',
    'now()',
    'startOfDay(-1)',
    '-7d',
    '5',
    'EMPTY',
  ],
  ...[
    '"x"',
    "'y'",
    'li',
    'PROD-1',
    '(Planning, Launch)',
    '(EMPTY)',
    'broken()',
    'linkedIssues(PROD-1)',
    '""',
    '"*a"',
  ],
];
const OPERATORS = [
  '=',
  '!=',
  '<',
  '>=',
  '~',
  '!~',
  'in',
  'not in',
  'is',
  'is not',
  'was',
  'was not in',
  'changed to',
];
const PIECES = [
  ...[
    '(',
    ')',
    ',',
    'and',
    'or',
    'not',
    '!',
    '&&',
    '|',
    'order by',
    'asc',
    '[',
    ']',
    '.',
    '\\',
    '"',
    "'",
    '\n',
    '中',
  ],
  ...['during', 'by', 'from', 'after', '\u0000', ' ', '😀'],
];

test('no text crashes or hangs JQL', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), answers), { numRuns: 300 });
});

test('no heap of JQL’s own pieces crashes or hangs it', () => {
  const piece = fc.constantFrom(...FIELDS, ...VALUES, ...OPERATORS, ...PIECES);
  const heap = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(' '));
  fc.assert(fc.property(heap, answers), { numRuns: 700 });
});

test('no well-formed query crashes or hangs it', () => {
  const { query } = fc.letrec<{ query: string }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 6, depthIdentifier: 'q' },
      fc
        .tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...OPERATORS), fc.constantFrom(...VALUES))
        .map((parts) => parts.join(' ')),
      fc
        .tuple(tie('query'), fc.constantFrom('and', 'or'), tie('query'))
        .map((parts) => `(${parts.join(' ')})`),
      tie('query').map((inner) => `not (${inner})`),
    ),
  }));
  fc.assert(fc.property(query, answers), { numRuns: 700 });
});

test.each([
  ['parentheses', `${'('.repeat(5_000)}status = Planning${')'.repeat(5_000)}`],
  ['negations', `${'not '.repeat(5_000)}status = Planning`],
  ['marks of exclamation', '!'.repeat(10_000)],
  ['lists in lists', `status in ${'('.repeat(2_000)}Planning${')'.repeat(2_000)}`],
  ['quotation marks', '"'.repeat(10_001)],
])('thousands of %s are refused, not crashed over', (_what, jql) => {
  answers(jql);
  expect(compile(jql).ok).toBe(false);
});

test('a thousand conditions and a list of thousands of values are a query', () => {
  answers(Array.from({ length: 1_000 }, (_, at) => `Score = ${at}`).join(' or '));
  answers(`Score in (${Array.from({ length: 5_000 }, (_, at) => at).join(', ')})`);
});

test('a wildcard search takes time in proportion to the text', () => {
  const compiled = compile(`summary ~ "${'a*'.repeat(40)}b"`);
  const summary = 'a'.repeat(100_000);
  const [product] = PRODUCTS;
  if (!compiled.ok || !product) throw new Error('The query is refused.');
  const startedMs = performance.now();
  expect(compiled.matches({ ...product, summary })).toBe(false);
  expect(performance.now() - startedMs).toBeLessThan(LIMIT_MS);
});
