import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { simpleRules } from '../../../src/domain/process/gate';
import { flatTexts, readJson } from '../../static/source-files';

const { stages, deliverables, facts, gates } = defaultProcess;

const clauses = [
  ...new Set([
    ...[...stages, ...deliverables, ...facts].map(({ clause }) => clause),
    ...gates.flatMap(({ requirements }) =>
      requirements.flatMap((each) => simpleRules(each)).map(({ clause }) => clause),
    ),
  ]),
].sort();

/** Words of the clauses by their key, e.g. `6-3`. */
function clauseWordsOf(locale: string): Readonly<Record<string, string>> {
  const texts = Object.entries(flatTexts(readJson(`locales/${locale}.json`)));
  return Object.fromEntries(
    texts
      .filter(([key]) => key.startsWith('clause.'))
      .map(([key, words]) => [key.slice('clause.'.length), words]),
  );
}

test.each(['zh-CN', 'en-US'])(
  'every clause that the process refers to has its words in %s, and no other',
  (locale) => {
    const words = clauseWordsOf(locale);
    expect(Object.keys(words).sort()).toEqual(clauses.map((clause) => clause.replaceAll('.', '-')));
    for (const [clause, text] of Object.entries(words))
      expect({ clause, isWord: text.length > 20 }).toEqual({ clause, isWord: true });
  },
);

test('the Chinese words of a stage name the deliverables that its table lists', () => {
  const words = clauseWordsOf('zh-CN');
  for (const name of ['会议纪要', '预立项', '委任产品经理']) expect(words['6-2']).toContain(name);
  for (const name of ['竞品资料', '行业分析资料', '产品规划']) expect(words['6-3']).toContain(name);
  for (const name of ['产品功能列表', '产品原型', '产品宣传PPT']) expect(words['6-6']).toContain(name);
  for (const name of ['无市场商机', '新产品研发计划', '产品退市通知书']) expect(words['6-8']).toContain(name);
});
