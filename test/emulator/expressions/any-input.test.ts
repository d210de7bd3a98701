import fc from 'fast-check';
import { analyseExpression } from '../../../emulator/expressions/analyse-expression';
import { checkExpression } from '../../../emulator/expressions/checker';
import { toJson } from '../../../emulator/expressions/json';
import { parseExpression } from '../../../emulator/expressions/parser';
import { runExpression } from '../../../emulator/expressions/run-expression';
import { CONTEXT } from './site';

const PIECES = [
  ...[
    'issue',
    'user',
    'config',
    'x',
    '.attachments',
    '.map',
    '.filter',
    '.reduce',
    '.concat',
    '.join',
    '.match',
    '.repeat',
    '.sort',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '=>',
    'x =>',
    '(a, b) =>',
    '?.',
    '.',
    ',',
    ';',
    ':',
    '?',
    '`',
    '${',
    "'",
    '"',
    '\\',
    '=',
    '==',
  ],
  ...[
    'let',
    'if',
    'else',
    'try',
    'catch',
    'throw',
    'return',
    'typeof',
    'new',
    'Date',
    'Issue',
    'null',
    'true',
    '1',
    '0.5',
    '+',
    '-',
  ],
  ...[
    '!',
    '&&',
    '||',
    '??',
    '<',
    '/*',
    '*/',
    '//',
    '\n',
    ' ',
    '中',
    '\u0000',
    "'a'",
    '[1,2]',
    '.length',
    '.properties',
    "['plc']",
  ],
];

const answers = (source: string): void => {
  const result = runExpression(source, CONTEXT);
  if (result.ok) JSON.stringify(toJson(result.value));
  else expect(typeof result.message).toBe('string');
  const parsed = parseExpression(source);
  if (parsed.ok) checkExpression(parsed.ast, { variables: { issue: 'Issue' } });
  for (const check of ['type', 'complexity'] as const) analyseExpression(source, check);
};

test('no text at all crashes or hangs the evaluator', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), answers), { numRuns: 500 });
});

test('no heap of the language’s own pieces crashes or hangs the evaluator', () => {
  const heap = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(heap, answers), { numRuns: 3_000 });
});

test('no well-formed expression crashes or hangs the evaluator', () => {
  const { expression } = fc.letrec<{ expression: string; leaf: string }>((tie) => ({
    leaf: fc.constantFrom('1', "'a'", 'null', 'x', 'issue', 'config', '[]', '{}', 'user', "'(a+)+b'"),
    expression: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'e' },
      tie('leaf'),
      fc
        .tuple(tie('expression'), fc.constantFrom('+', '==', '&&', '??', '<'), tie('expression'))
        .map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc
        .tuple(tie('expression'), fc.constantFrom('key', 'length', 'attachments', 'properties'))
        .map(([a, name]) => `${a}?.${name}`),
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom('map', 'concat', 'reduce', 'match', 'join', 'set', 'sort'),
          tie('expression'),
        )
        .map(([a, name, b]) => `${a}.${name}(${b})`),
      tie('expression').map((body) => `(x => ${body})`),
      tie('expression').map((body) => `(x => ${body})(x => [x, x].concat(x))`),
      fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `[${a}, ${b}]`),
    ),
  }));
  fc.assert(fc.property(expression, answers), { numRuns: 2_000 });
});

test.each([
  ['parentheses', `${'('.repeat(499)}1${')'.repeat(499)}`],
  ['negations', '!'.repeat(999)],
  ['members', `x${'.a'.repeat(499)}`],
  ['calls', `x${'()'.repeat(499)}`],
  ['lists', `${'['.repeat(499)}${']'.repeat(499)}`],
  ['lambdas', `${'x=>'.repeat(330)}x`],
  ['templates', `${'`${'.repeat(250)}1${'}`'.repeat(166)}`],
  ['conditions', `${'1?1:'.repeat(249)}1`],
  ['ifs', `${'if(1){'.repeat(100)}1${'}else{1}'.repeat(40)}`],
])('hundreds of %s neither crash nor hang it', (_what, source) => {
  answers(source);
});
