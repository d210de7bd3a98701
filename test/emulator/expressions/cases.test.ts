import { toJson } from '../../../emulator/expressions/json';
import { runExpression } from '../../../emulator/expressions/run-expression';
import type { Case } from './case';
import { BUILT_IN_CASES } from './cases/built-ins';
import { JIRA_CASES } from './cases/jira';
import { MEMBER_CASES } from './cases/members';
import { OPERATOR_CASES } from './cases/operators';
import { SYNTAX_CASES } from './cases/syntax';
import { VALUE_CASES } from './cases/values';
import { CONTEXT } from './site';

const ALL: readonly Case[] = [
  ...SYNTAX_CASES,
  ...OPERATOR_CASES,
  ...BUILT_IN_CASES,
  ...VALUE_CASES,
  ...JIRA_CASES,
  ...MEMBER_CASES,
];

test.each(ALL.map((each) => [each[0], each[1], each] as const))('%s: %s', (_mark, expression, each) => {
  const result = runExpression(expression, CONTEXT);
  if (each.length === 4)
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(each[3]) as unknown });
  else expect(result.ok ? toJson(result.value) : result.message).toEqual(each[2]);
});

test('the table has at least 300 cases and no expression twice', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(300);
  expect(new Set(ALL.map(([, expression]) => expression)).size).toBe(ALL.length);
});
