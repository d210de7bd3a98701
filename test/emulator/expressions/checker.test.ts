import { checkExpression } from '../../../emulator/expressions/checker';
import { estimateExpensiveOperations } from '../../../emulator/expressions/complexity';
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

test('expensive places are counted in the text', () => {
  const parsed = parseExpression("new Issue('A-1').comments.length + issue.properties['x'].n + issue.id");
  expect(parsed.ok && estimateExpensiveOperations(parsed.ast)).toBe(3);
});
