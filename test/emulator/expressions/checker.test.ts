import { checkExpression } from '../../../emulator/expressions/checker';
import { complexityOf } from '../../../emulator/expressions/complexity';
import { parseExpression } from '../../../emulator/expressions/parser';

const VARIABLES = { issue: 'Issue', issues: 'List<Issue>', user: 'User', config: 'Any' };

function check(source: string) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message);
  return checkExpression(parsed.ast, { variables: VARIABLES });
}

test('a comparison of different types is told with its place', () => {
  expect(check("issues.map(i => i.id > '0')")).toEqual({
    type: 'TypeError',
    problems: [
      {
        type: 'type',
        message: "Can't compare Number to String.",
        expression: "i.id > '0'",
        line: 1,
        column: 17,
      },
    ],
  });
});

test('the documented example has the documented type', () => {
  expect(
    check('issues.map(i => {idAndKey: [i.id, i.key], summary: i.summary, comments: i.comments})'),
  ).toEqual({
    type: 'List<{idAndKey: [Number, String], summary: String, comments: List<Comment>}>',
    problems: [],
  });
});

test.each([
  ['issue.fields', `Unrecognized property "fields". Available properties of type 'Issue' are: 'assignee'`],
  ["'a'.startsWith('b')", 'Unrecognized property "startsWith"'],
  ['issue.attachments.map(a => a.fileName)', 'Unrecognized property "fileName"'],
  ['nothing.at.all', 'Unrecognized variable: "nothing".'],
])('%s is refused before evaluation', (source, part) => {
  expect(check(source).problems).toMatchObject([
    { type: 'type', message: expect.stringContaining(part) as unknown },
  ]);
});

test.each([
  'issue.customfield_10050.value',
  "issue['48866b1c__DEVELOPMENT__stage']",
  'issue?.missing',
  'typeof missing',
  'config.anything.at.all > 1',
  "issue.properties['plc'].stage == 'launch'",
  'try { issue.id } catch (e) { e.message }',
  'issue.assignee == null',
])('%s is not refused before evaluation', (source) => {
  expect(check(source).problems).toEqual([]);
});

test('too many elements are told in Jira’s words', () => {
  expect(check(Array.from({ length: 150 }, () => '1').join('+')).problems).toEqual([
    { type: 'other', message: 'Jira expression has too many nodes (150), limit: 100 leaves' },
  ]);
});

test.each([
  ['issues.map(i => i.comments)', 'N', { N: 'issues' }],
  ["new Issue('A-1').comments", '2', {}],
  ['issue.summary', '0', {}],
  ['issue.assignee.displayName', '2', {}],
  ['issues.map(i => i.assignee)', '1', {}],
  ['issues.map(i => i.comments.length)', '1', {}],
  ['issues.filter(i => i.key != null).map(i => i.links)', 'N', { N: 'issues' }],
  ['issues.map(i => i.comments.map(c => c.author))', '2 * N', { N: 'issues' }],
  ['issues.map(i => i.links.map(l => l.linkedIssue.comments))', 'N * M + N', { N: 'issues', M: 'i.links' }],
  ["issues.map(i => i.properties['plc'])", '1', {}],
  ['[1, 2, 3].map(id => new Issue(id))', '3', {}],
  ['issue.customfield_10050 + issue.customfield_10051', '2', {}],
  ["issue.properties['x'].n + issue.id", '1', {}],
  ['config.anything.comments', '1', {}],
  ['issues.map(i => i.key).length', '0', {}],
])('%s may need %s expensive operations', (source, expensiveOperations, variables) => {
  const parsed = parseExpression(source);
  expect(parsed.ok && complexityOf(parsed.ast, VARIABLES)).toEqual({ expensiveOperations, variables });
});

test.each([
  ["'a'.trim(1)", 'Function trim does not take 1 argument(s).'],
  ['issues.map()', 'Function map does not take 0 argument(s).'],
  ['issues.map((i, n) => n)', 'The function takes 2 arguments but got 1.'],
  ["'a' - 1", "Operator '-' can't be applied to String and Number."],
  ['new CalendarDate(1, 2)', 'Function CalendarDate does not take 2 argument(s).'],
])('%s would fail and is told before', (source, message) => {
  expect(check(source).problems).toMatchObject([{ type: 'type', message }]);
});

test('the function of reduce gets what is gathered and an item', () => {
  expect(check('issues.reduce((all, i) => all + i.summary.length, 0)').problems).toEqual([]);
  expect(check("issues.reduce((all, i) => i.title, '')").problems).toHaveLength(1);
});
