import { documentName } from '../../../src/domain/readiness/file-name';

test.each([
  ['产品规划.pdf'],
  ['产品规划 v2.pdf'],
  ['产品规划_V1.3.pdf'],
  ['产品规划-v10.2.1.PDF'],
  ['产品规划v2.pdf'],
  ['产品规划(2).pdf'],
  ['产品规划 (13).pdf'],
  ['产品规划（2）.pdf'],
])('%s is a version of 产品规划.pdf', (name) => {
  expect(documentName(name)).toBe('产品规划.pdf');
});

test.each([
  ['产品规划.docx', 'another format is another document'],
  ['产品规划 附录.pdf', 'an addition to the name'],
  ['产品规划 2026.pdf', 'a year'],
  ['产品规划 v2 终稿.pdf', 'a mark in the middle'],
  ['v2.pdf.产品规划', 'the ending is what stands last'],
])('%s is not: %s', (name) => {
  expect(documentName(name)).not.toBe('产品规划.pdf');
});

test('names without an ending, or that begin with a dot, keep what they have', () => {
  expect(documentName('README v2')).toBe('readme');
  expect(documentName('.env')).toBe('.env');
});

test('a name made to be slow is read at once', () => {
  const before = performance.now();
  for (const name of ['v1.'.repeat(85), ' _-'.repeat(85), '(1'.repeat(127), '1'.repeat(255)])
    documentName(name);
  expect(performance.now() - before).toBeLessThan(500);
});
