import { mergeMails } from '../../../static/src/panel/retirement/notice/merge-mails';

it('A mail that goes out in several batches is shown once, to everybody whom it reaches', () => {
  const mail = { subject: 'PROD-12', text: 'x', groups: [], people: [] };
  const merged = mergeMails([
    { ...mail, about: 'noticeToCompany', groups: ['jira-users'] },
    { ...mail, about: 'noticeToOwners', people: ['1', '2'] },
    { ...mail, about: 'noticeToOwners', people: ['2', '3'] },
  ]);
  expect(merged.map(({ about, groups, people }) => [about, groups, people])).toEqual([
    ['noticeToCompany', ['jira-users'], []],
    ['noticeToOwners', [], ['1', '2', '3']],
  ]);
});
