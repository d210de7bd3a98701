import { parseJql } from '../../../emulator/jql/parse';
import { structureOf } from '../../../emulator/jql/structure';
import type { PortfolioView } from '../../../src/contract/portfolio-calls';
import { quoteJql, wordsToSearch } from '../../../static/src/jira/jql-text';
import { archiveJql, grantedJql, retiredJql, waitingJql } from '../../../static/src/portfolio/jql';

const site: Pick<PortfolioView, 'fields' | 'storedLanguage' | 'stages' | 'reasons'> = {
  storedLanguage: 'zh',
  fields: {
    'lifecycle-stage': 'customfield_10101',
    'retirement-reason': 'customfield_10104',
    'affected-regions': 'customfield_10118',
    'retired-on': 'customfield_10119',
    'archived-on': 'customfield_10120',
    'material-requests': 'customfield_10123',
    'material-holders': 'customfield_10124',
  },
  stages: [
    { key: 'iteration', name: { zh: '产品迭代', en: 'In market' }, isEnd: false },
    { key: 'retired', name: { zh: '已退市', en: 'Retired' }, isEnd: true },
  ],
  reasons: [{ value: 'noMarketOpportunity', name: { zh: '无市场商机', en: 'No market opportunity' } }],
};
const everything = { reason: '', region: '', isUnarchivedOnly: false };

/** The structure of a query as JSON. */
function structureIn(jql: string): string {
  const parsed = parseJql(jql);
  if (!parsed.ok) throw new Error(parsed.errorMessages.join(' '));
  return JSON.stringify(structureOf(parsed.where, parsed.orderBy));
}

const HOSTILE = [
  '"',
  '\\',
  '\\"',
  '" OR project = X OR region = "',
  "'; DROP",
  '华东\n" OR 1 = 1',
  'a\r\nb',
  'currentUser()',
  'EMPTY',
  '{braces} [brackets] \\n \\u0022',
  '😀',
];

describe('The query behind the retired products', () => {
  it('asks for the stages at the end, in the language in which they are stored', () => {
    expect(retiredJql(site, everything)).toBe('cf[10101] in ("已退市") ORDER BY cf[10119] DESC, key DESC');
    expect(retiredJql({ ...site, storedLanguage: 'en' }, everything)).toContain('in ("Retired")');
  });

  it('narrows down by reason, region and archive', () => {
    expect(
      retiredJql(site, { reason: 'noMarketOpportunity', region: ' 华东 ', isUnarchivedOnly: true }),
    ).toBe(
      'cf[10101] in ("已退市") AND cf[10104] = "无市场商机" AND cf[10118] = "华东" AND cf[10120] is EMPTY ' +
        'ORDER BY cf[10119] DESC, key DESC',
    );
  });

  it.each(HOSTILE)('reads nothing that people type as part of itself: %j', (region) => {
    const jql = retiredJql(site, { ...everything, region }) ?? '';
    // The stage and the region, and nothing that came with the region.
    const operators = [...structureIn(jql).matchAll(/"operator":"([^"]+)"/g)].map(([, word]) => word);
    expect(operators.sort()).toEqual(['=', 'and', 'in']);
  });

  it('is none before the app is set up', () => {
    const bare = { ...site, fields: {} };
    expect(retiredJql(bare, everything)).toBeUndefined();
    expect(waitingJql(bare)).toBeUndefined();
    expect(grantedJql(bare)).toBeUndefined();
    expect(archiveJql(bare)).toBeUndefined();
  });
});

it('The lists of the archive have their queries', () => {
  expect(waitingJql(site)).toBe('cf[10123] > 0 ORDER BY updated ASC');
  expect(grantedJql(site)).toBe('cf[10124] = currentUser() ORDER BY key ASC');
  expect(archiveJql(site)).toBe(
    '(cf[10120] is not EMPTY OR cf[10101] in ("已退市")) ORDER BY cf[10120] DESC, key DESC',
  );
  for (const jql of [waitingJql(site), grantedJql(site), archiveJql(site)])
    expect(parseJql(jql ?? '').ok).toBe(true);
});

it.each(HOSTILE)('A value in quotes means itself: %j', (value) => {
  const meant = JSON.stringify(value.replace(/[\r\n]+/g, ' '));
  expect(structureIn(`summary = ${quoteJql(value)}`)).toContain(`"value":${meant}`);
});

it.each([
  ['smart meter', 'smart* meter*'],
  ['网关', '网关'],
  ['智能 gate', '智能 gate*'],
  ['(a) OR -b*?"', 'a* OR* b*'],
  ['  ', undefined],
  ['*?"', undefined],
])('Words to search for: %j', (text, words) => {
  expect(wordsToSearch(text)).toBe(words);
});
