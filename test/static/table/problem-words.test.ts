import type { ImportProblem } from '../../../src/contract/table-view';
import { problemWords } from '../../../static/src/panel/table/import/problem-words';
import { panelTexts } from '../panel-texts';
import { tableView } from './table-view';

const column = { zh: '合同状况', en: 'Contract status' };

const PROBLEMS: Readonly<Record<ImportProblem['code'], ImportProblem['facts']>> = {
  NO_HEADER: {},
  COLUMN_TWICE: { column, value: '合同' },
  COLUMN_MISSING: { column },
  TOO_MANY_CELLS: { value: 'x' },
  BAD_OPTION: { column, value: '未知' },
  EMPTY_CELL: { column },
  TEXT_TOO_LONG: { column, value: 'x', max: '255' },
  TABLE_FULL: { max: '20000' },
  TOO_MANY_CLASSES: { column, value: 'x', max: '200' },
  UNCLOSED_QUOTE: {},
  NO_ROWS: {},
};

const say = (language: 'zh' | 'en', code: ImportProblem['code'], facts: ImportProblem['facts']) => {
  const list = (names: readonly string[]) => names.join('|');
  const texts = { ...panelTexts(language), all: list, either: list };
  return problemWords({ line: 2, code, facts }, tableView(), texts);
};

describe.each(['zh', 'en'] as const)('Mistakes in a spreadsheet, in %s', (language) => {
  it.each(Object.entries(PROBLEMS))('say what is wrong: %s', (code, facts) => {
    expect(say(language, code as ImportProblem['code'], facts)).not.toMatch(/\{|\}|object Object/);
  });
});

it('A choice that is none names those that there are', () => {
  expect(say('en', 'BAD_OPTION', PROBLEMS.BAD_OPTION)).toBe(
    'Contract status: “未知” is not possible. Use Signed|In warranty.',
  );
});

it('Too many headings are told apart from a cell without a heading', () => {
  expect(say('en', 'TOO_MANY_CELLS', { max: '1000' })).toContain('more than 1000 columns');
  expect(say('en', 'TOO_MANY_CELLS', { value: 'x' })).toContain('has no heading');
});
