import { exactMatch } from '../../../static/src/panel/retirement/owners/exact-match';

const person = (accountId: string, displayName: string) => ({ accountId, displayName });

describe('Somebody in Jira who is called like a name in the inventory', () => {
  it.each([
    ['王磊', [person('1', '王磊'), person('2', '王磊磊')], '1'],
    [' 王 磊 ', [person('1', '王磊')], '1'],
    ['alex  SMITH', [person('1', 'Alex Smith')], '1'],
    ['Ａlex Smith', [person('1', 'Alex Smith')], '1'],
  ])('is found: %j', (name, people, accountId) => {
    expect(exactMatch(name, people)?.accountId).toBe(accountId);
  });

  it.each([
    ['when the name is only the beginning of another', '王', [person('1', '王磊')]],
    ['when two people are called so', '王磊', [person('1', '王磊'), person('2', '王磊')]],
    ['when nobody is there', '王磊', []],
  ])('is nobody %s', (_case, name, people) => {
    expect(exactMatch(name, people)).toBeUndefined();
  });
});
