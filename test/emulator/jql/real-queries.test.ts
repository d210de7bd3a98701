import { JastBuilder } from '@atlaskit/jql-ast';
import { parseJql } from '../../../emulator/jql/parse';
import { ACCEPTED, REFUSED } from './real-queries';

function isAcceptedByAtlassian(jql: string): boolean {
  return new JastBuilder().build(jql).errors.length === 0;
}

test.each(ACCEPTED)('%s is a query', (jql) => {
  expect([parseJql(jql).ok, isAcceptedByAtlassian(jql)]).toEqual([true, true]);
});

test.each(REFUSED)('%s is no query', (jql) => {
  const parsed = parseJql(jql);
  expect([parsed.ok, isAcceptedByAtlassian(jql)]).toEqual([false, false]);
  if (!parsed.ok)
    expect(parsed.errorMessages).toEqual([expect.stringMatching(/^(Error in the JQL|Operator )/)]);
});

test('the list is long enough to mean something, and no query stands in it twice', () => {
  const all = [...ACCEPTED, ...REFUSED];
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all).size).toBe(all.length);
});
