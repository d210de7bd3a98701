import { evaluateExpression } from '../../../emulator/expressions/evaluator';
import { issueBean } from '../../../emulator/expressions/jira-beans';
import { fromJson, toJson } from '../../../emulator/expressions/json';
import { parseExpression } from '../../../emulator/expressions/parser';
import { runExpression } from '../../../emulator/expressions/run-expression';
import { CONTEXT, ISSUE, SOURCE } from './site';

const messageOf = (expression: string, context = CONTEXT): string => {
  const result = runExpression(expression, context);
  return result.ok ? `gave ${JSON.stringify(toJson(result.value))}` : result.message;
};
const numbers = (count: number) => fromJson(Array.from({ length: count }, (_, at) => at));

test('an expression of 1,000 characters is read and one of 1,001 is not', () => {
  const padded = (length: number): string => '1'.padEnd(length, ' ');
  expect(messageOf(padded(1_000))).toBe('gave 1');
  expect(messageOf(padded(1_001))).toBe('Jira expression is too long (1001), limit: 1000 characters');
});

test('an expression of 100 elements is evaluated and one of 101 is not', () => {
  const sum = (count: number): string => Array.from({ length: count }, () => '1').join('+');
  expect(messageOf(sum(100))).toBe('gave 100');
  expect(messageOf(sum(101))).toBe('Jira expression has too many nodes (101), limit: 100 leaves');
});

test('an evaluation may take 10,000 steps and not one more', () => {
  const run = (count: number) => runExpression('n.filter(x => x == 0)', { variables: { n: numbers(count) } });
  const perItem = 2;
  expect(run(4_998)).toMatchObject({ ok: true, steps: 3 + 4_998 * perItem });
  expect(run(4_999)).toMatchObject({ ok: false, message: expect.stringContaining('10000 steps') as unknown });
});

test('a catch does not stop a limit', () => {
  const context = { variables: { n: numbers(9_999) } };
  expect(messageOf('try { n.map(x => x + 1).length } catch (e) { 1 }', context)).toContain('10000 steps');
});

test('ten expensive operations pass and the eleventh fails', () => {
  const users = (count: number) =>
    runExpression(`[${Array.from({ length: count }, () => "new User('li')").join()}].length`, CONTEXT);
  expect(users(10)).toMatchObject({ ok: true, expensiveOperations: 10 });
  expect(users(11)).toMatchObject({
    ok: false,
    message: expect.stringContaining('10 expensive operations') as unknown,
  });
});

test.each([
  ['issue.summary', 0],
  ['issue.assignee', 1],
  ['issue.attachments.map(a => a.author.locale)', 3],
  ['issue.properties.get("plc")', 1],
  ['issue.customfield_10050', 1],
  ['new Issue("PROD-1").comments.length', 2],
  ['user.locale', 1],
  ['issue.subtasks.map(s => s.comments.length)', 2],
])('%s costs %i expensive operations', (expression, expensiveOperations) => {
  expect(runExpression(expression, CONTEXT)).toMatchObject({ ok: true, expensiveOperations });
});

test('comments past the first thousand cost one operation each', () => {
  const comment = { id: 1, authorAccountId: null, body: 'x', created: null, updated: null };
  const withComments = (count: number) => ({
    ...CONTEXT,
    variables: {
      issue: issueBean({ ...ISSUE, comments: Array.from({ length: count }, () => comment) }, SOURCE),
    },
  });
  expect(runExpression('issue.comments.length', withComments(1_009))).toMatchObject({
    ok: true,
    expensiveOperations: 10,
  });
  expect(runExpression('issue.comments.length', withComments(1_010))).toMatchObject({ ok: false });
});

test('join is cut at 10,000 characters and ends in three dots', () => {
  const context = { variables: { texts: fromJson(['x'.repeat(9_999), 'yz']) } };
  const result = runExpression("texts.join('')", context);
  expect(result.ok && result.value).toBe(`${'x'.repeat(9_999)}y...`);
  expect(messageOf("texts.map(t => 'ab').join('')", context)).toBe('gave "abab"');
});

test('event filters have their own limits and see only the event', () => {
  const long = `${'1 + '.repeat(400)}1`;
  const context = {
    dialect: 'eventFilter' as const,
    variables: { event: fromJson({ issue: { key: 'PROD-1' } }), user: 'hidden' },
  };
  expect(messageOf(long, context)).toBe('gave 401');
  expect(messageOf("event.issue.key == 'PROD-1'", context)).toBe('gave true');
  expect(messageOf('event.missing', context)).toContain('Unrecognized property of `event`: "missing"');
  expect(messageOf('event?.missing', context)).toBe('gave null');
  expect(messageOf('user', context)).toContain('Unrecognized variable');
  expect(messageOf('1'.padEnd(10_001), context)).toContain('limit: 10000 characters');
});

test('a result holds at most 10,000 primitive values and 1,000 Jira objects', () => {
  const of = (count: number) => ({ ...CONTEXT, variables: { ...CONTEXT.variables, n: numbers(count) } });
  expect(runExpression('n', of(10_000)).ok).toBe(true);
  expect(messageOf('n', of(10_001))).toContain('limit of 10000 primitive values');
  expect(messageOf('n.map(x => issue)', of(1_001))).toContain('limit of 1000 Jira objects');
});

test('what linked issues cost is counted for each of them', () => {
  const link = (id: number) => ({
    id,
    type: { id: 1, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    direction: 'outward' as const,
    linkedIssueId: 10_002,
  });
  const withLinks = (count: number) => ({
    variables: {
      issue: issueBean({ ...ISSUE, links: Array.from({ length: count }, (_, at) => link(at)) }, SOURCE),
    },
  });
  const expression = "issue.links.every(l => l.outwardIssue.labels.includes('new'))";
  expect(runExpression(expression, withLinks(9))).toMatchObject({ ok: true, expensiveOperations: 10 });
  expect(runExpression(expression, withLinks(11))).toMatchObject({ ok: false });
});

test.each([
  ["'a'.match('(a+)+$')", 'gave ["a","a"]'],
  [`'${'a'.repeat(40)}b'.match('(a+)+$')`, 'takes too long'],
  ['[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18].reduce((a, b) => a.concat(a), [1])', 'may not exceed'],
  [
    "['','','','','','','','','','','','','','','','','','','','','',''].reduce((a, b) => a + a, 'x')",
    'may not exceed',
  ],
  ['let f = g => g(g); f(f)', 'too deeply'],
  [
    Array.from({ length: 40 }, (_, at) => `a${at + 1} = [a${at}, a${at}]; `)
      .join('')
      .replace(/^/, 'a0 = []; ') + 'a40',
    'lists and maps',
  ],
  [
    Array.from({ length: 40 }, (_, at) => `a${at + 1} = [a${at}, a${at}]; `)
      .join('')
      .replace(/^/, 'a0 = [0]; ') + "a40 + ''",
    'too long',
  ],
  ['['.repeat(900), 'nested too deeply'],
  ['!'.repeat(900), 'nested too deeply'],
])('%s ends by itself', (expression, part) => {
  expect(messageOf(expression)).toContain(part);
});

test('a filter of ten thousand characters is evaluated without exhausting the stack', () => {
  const parsed = parseExpression(`1${'+1'.repeat(4_999)}`, 'eventFilter');
  const result = parsed.ok && evaluateExpression(parsed.ast, { dialect: 'eventFilter', variables: {} });
  expect(result).toMatchObject({ ok: true, value: 5_000 });
});
