import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { checkSchema } from '../../../src/domain/process/check-schema';
import { PROCESS_SCHEMA } from '../../../src/domain/process/process-schema';
import { linesOf, whatIsWrong } from '../../../static/src/admin/process/draft/is-hint';
import { parseProcessFile, writeProcessFile } from '../../../static/src/admin/process/draft/process-file';

it('What is written is read again', () => {
  expect(parseProcessFile(`\uFEFF${writeProcessFile(defaultProcess)}`)).toEqual({
    ok: true,
    value: defaultProcess,
  });
});

it.each([
  ['nothing', '', 'NOT_JSON'],
  ['a page', '<html></html>', 'NOT_JSON'],
  ['half a file', '{"stages": [', 'NOT_JSON'],
  ['a text', '"process"', 'NOT_A_PROCESS'],
  ['null', 'null', 'NOT_A_PROCESS'],
  ['lists without end', `${'['.repeat(150_000)}${']'.repeat(150_000)}`, 'NOT_A_PROCESS'],
  ['more than 400 KB', `"${'长'.repeat(140_000)}"`, 'TOO_LARGE'],
])('%s is no process', (_what, text, fault) => {
  expect(parseProcessFile(text)).toEqual({ ok: false, fault });
});

it.each([
  ['规划', undefined],
  ['(?<!new )product plan(?!ning)', undefined],
  ['v1\\.0', undefined],
  ['(a+)+', 'pattern'],
  ['a*', 'pattern'],
  ['[ab]', 'pattern'],
  ['(ab', 'pattern'],
  ['Plan', 'capitals'],
  ['plan|', 'all'],
  ['x'.repeat(101), 'long'],
])('The pattern %s is said to be wrong as the schema would', (hint, wrong) => {
  expect(whatIsWrong([hint])).toBe(wrong);
  if (wrong === undefined)
    expect(checkSchema({ $ref: '#/$defs/hint' }, PROCESS_SCHEMA.definitions, hint)).toEqual([]);
});

it('Patterns stand one on a line', () => {
  expect(linesOf(' plan \n\nproduct plan\r\n')).toEqual(['plan', 'product plan']);
  expect(whatIsWrong(Array.from({ length: 11 }, () => 'x'))).toBe('many');
});
