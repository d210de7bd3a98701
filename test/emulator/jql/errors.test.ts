import { readMoment } from '../../../emulator/jql/date-operand';
import { compile, CONTEXT } from './site';

function errorsOf(jql: string): readonly string[] {
  const compiled = compile(jql);
  return compiled.ok ? [] : compiled.errorMessages;
}

test.each([
  ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
  ['cf[99999] is empty', "Field 'cf[99999]' does not exist or you do not have permission to view it."],
  ['order by colour', "Field 'colour' does not exist or you do not have permission to view it."],
  ['order by comment', "Not able to sort using field 'comment'."],
  ['"Lifecycle stage" ~ launch', "The operator '~' is not supported by the 'Lifecycle stage' field."],
  ['cf[10050] > launch', "The operator '>' is not supported by the 'cf[10050]' field."],
  ['summary = kettle', "The operator '=' is not supported by the 'summary' field."],
  ['status > Planning', "The operator '>' is not supported by the 'status' field."],
  ['labels ~ kitchen', "The operator '~' is not supported by the 'labels' field."],
  ['assignee < li', "The operator '<' is not supported by the 'assignee' field."],
  ['summary was kettle', "History searches do not support the 'summary' field."],
  ['Score changed', "History searches do not support the 'Score' field."],
  ['status changed by ghost', "The user 'ghost' does not exist and cannot be used in the 'by' predicate."],
  ['status = Gone', "The value 'Gone' does not exist for the field 'status'."],
  ['status was Gone', "The value 'Gone' does not exist for the field 'status'."],
  ['project = NONE', "The value 'NONE' does not exist for the field 'project'."],
  ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
  ['key = PROD-99', "An issue with key 'PROD-99' does not exist for field 'key'."],
  ['Score = many', "'many' is an invalid value for the 'Score' field; a number is needed."],
  [
    'created > tomorrow',
    "Date value 'tomorrow' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  ],
  [
    'due = "2026-02-30"',
    "Date value '2026-02-30' for field 'due' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  ],
  [
    'Score > EMPTY',
    "Error in the JQL Query: Expecting either a value, list or function but got 'EMPTY'. You must surround 'EMPTY' in quotation marks to use it as a value. (line 1, character 9)",
  ],
  [
    'assignee = li@example.com',
    "Error in the JQL Query: The character '@' is a reserved JQL character. You must enclose it in a string or use the escape '\\u0040' instead. (line 1, character 14)",
  ],
  [
    'size = 1',
    "Error in the JQL Query: 'size' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)",
  ],
  [
    'status = Planning)',
    "Error in the JQL Query: Expecting either 'OR' or 'AND' but got ')'. (line 1, character 18)",
  ],
  ['assignee = whoever()', "Unable to find JQL function 'whoever()'."],
  ['assignee = openSprints()', "not simulated: JQL function 'openSprints()'"],
  [
    'assignee in membersOf("ghosts")',
    "Function 'membersOf' can not generate a list of usernames for group 'ghosts'; the group does not exist.",
  ],
  [
    'assignee = membersOf("product-committee")',
    "Operator '=' does not support the list-valued function 'membersOf' for field 'assignee'.",
  ],
  ['status = now()', "A value provided by the function 'now' is invalid for the field 'status'."],
  [
    'assignee in currentUser()',
    "Operator 'in' does not support the non-list value 'currentUser()' for field 'assignee'.",
  ],
  ['status changed during "2026-01-01"', "The predicate 'during' needs two dates in parentheses."],
  ['status changed after ("2026-01-01", "2026-01-02")', "The predicate 'after' needs one date."],
  ['issue in issueHistory()', "not simulated: JQL function 'issueHistory()'"],
  ['status = 99', "A value with ID '99' does not exist for the field 'status'."],
  [
    'summary ~ "*kettle"',
    "The text query '*kettle' for field 'summary' is not allowed to start with character '*'.",
  ],
  ['summary ~ ""', "The field 'summary' does not support searching for an empty string."],
  ['summary ~ "a \\"b"', "Unable to parse the text 'a \"b' for field 'summary'."],
  [
    'issue in linkedIssues()',
    "Function 'linkedIssues' expected between '1' and '2' arguments but received '0'.",
  ],
  ['created > now(1)', "Function 'now' expected '0' arguments but received '1'."],
  ['issue in broken()', 'The stage does not exist.'],
  ['issue in again()', "Function 'again' calls itself too deeply."],
  [
    'status = ',
    'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
  ],
  [
    'status',
    "Error in the JQL Query: Expecting operator before the end of the query. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'.",
  ],
  [
    'status Planning',
    "Error in the JQL Query: Expecting operator but got 'Planning'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 8)",
  ],
  [
    'status = Planning key = PROD-1',
    "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'key'. (line 1, character 19)",
  ],
  ['status = Planning and', 'Error in the JQL Query: Expecting a field name before the end of the query.'],
  ['(status = Planning', "Error in the JQL Query: Expecting ')' before the end of the query."],
  [
    'status is Planning',
    "Error in the JQL Query: Expecting 'EMPTY' but got 'Planning'. (line 1, character 11)",
  ],
])('%s is refused in Jira’s words', (jql, message) => {
  expect(errorsOf(jql)).toEqual([message]);
});

test('all errors of a query are told at once, each of them once', () => {
  expect(
    errorsOf('colour = red and status = Gone and (cf[10050] ~ x or colour = blue) order by weight'),
  ).toEqual([
    "Field 'colour' does not exist or you do not have permission to view it.",
    "The value 'Gone' does not exist for the field 'status'.",
    "The operator '~' is not supported by the 'cf[10050]' field.",
    "Field 'weight' does not exist or you do not have permission to view it.",
  ]);
});

test('a wall clock is read with the zone’s summer time', () => {
  const context = { ...CONTEXT, timeZone: 'Europe/Berlin' };
  expect(readMoment('2026-07-01 12:00', context)).toBe(Date.parse('2026-07-01T10:00:00Z'));
  expect(readMoment('2026-12-01 12:00', context)).toBe(Date.parse('2026-12-01T11:00:00Z'));
  expect(readMoment('1M', { ...context, nowMs: Date.parse('2026-03-15T11:00:00Z') })).toBe(
    Date.parse('2026-04-15T10:00:00Z'),
  );
});
