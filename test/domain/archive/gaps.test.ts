import fc from 'fast-check';
import { findGaps, type Gap } from '../../../src/domain/archive/gaps';
import type { Fingerprints } from '../../../src/domain/archive/fingerprint';
import { unreadFiles } from '../../../src/domain/archive/unread-files';
import { accountId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import type { ProcessDefinition } from '../../../src/domain/process/process-definition';
import { addLink, link, setAside, stateDates, unlink, waive } from '../../support/commands';
import { enter, paperProduct, type PaperProduct } from '../../support/paper-product';
import { randomStory } from '../../support/random-story';
import { readyProduct } from '../retirement/ready-product';

/** Only this gate: what a whole life would have brought is none of these tests' business. */
const withGate = (key: string): ProcessDefinition => ({
  ...defaultProcess,
  gates: defaultProcess.gates.filter((gate) => gate.key === key),
});
const atTheEnd = withGate('retirementGate');

const unread = (product: PaperProduct, read: Fingerprints = {}): readonly string[] =>
  unreadFiles(product.state(), product.files(), read).map(({ filename }) => filename);

/** A gap in a few words. */
function inWords(gap: Gap): string {
  switch (gap.kind) {
    case 'missing':
      return `${gap.gate.name.zh}: ${gap.demand.names.map(({ zh }) => zh).join('/')}`;
    case 'lost':
      return `lost: ${gap.deliverable.name.zh} ${gap.filename}`;
    case 'unread':
      return `unread: ${gap.filename}`;
  }
}

const gapsOf = (
  product: PaperProduct,
  process = defaultProcess,
  fingerprints: Fingerprints = {},
): readonly string[] =>
  findGaps(process, {
    state: product.state(),
    files: product.files(),
    versions: product.versions(),
    fingerprints,
  }).map(inWords);

/** What has been read of these files. */
const readOf = (
  product: PaperProduct,
  filenames: readonly string[],
  sha256: string | null = 'f00d',
): Fingerprints =>
  Object.fromEntries(
    filenames.map((filename) => [product.fileNamed(filename).id, { sizeBytes: 100, sha256 }]),
  );

function planning(...files: readonly string[]): PaperProduct {
  const product = paperProduct('planning');
  for (const file of files) product.attach(file);
  product.does({ type: 'followFiles' }, null);
  return product;
}

test('every file that is evidence is to be read, of the older versions too, and no other', () => {
  const product = planning('产品规划.pdf', '产品规划 v2.pdf', '竞品资料.pdf', 'holiday.jpg');
  product.attach('行业分析.pdf', 0);
  product.does({ type: 'followFiles' }, null);
  product.does(addLink('existingProjectMaterial', 'https://example.com'));
  product.does(stateDates('planningSchedule', '2026-03-31'));
  expect(product.state().evidence['productPlan']?.[0]?.versions).toHaveLength(2);
  expect(unread(product)).toEqual(['产品规划.pdf', '产品规划 v2.pdf', '竞品资料.pdf']);
});

test('an empty file that somebody linked before it was emptied is not to be read either', () => {
  const product = planning('产品规划.pdf');
  const files = product.files().map((file) => ({ ...file, sizeBytes: 0 }));
  expect(unreadFiles(product.state(), files, {})).toEqual([]);
});

test('what has been read is not read again, also when it was too large and only its size is known', () => {
  const product = planning('产品规划.pdf', '竞品资料.pdf');
  const one = readOf(product, ['产品规划.pdf']);
  expect(unread(product, one)).toEqual(['竞品资料.pdf']);
  expect(unread(product, { ...one, ...readOf(product, ['竞品资料.pdf'], null) })).toEqual([]);
});

test('a file that has been read stays so when it becomes evidence of something else', () => {
  const product = planning('产品规划.pdf');
  const read = readOf(product, ['产品规划.pdf']);
  product.does(link('competitorMaterial', product.fileNamed('产品规划.pdf').id));
  expect(unread(product)).toEqual(['产品规划.pdf']);
  expect(unread(product, read)).toEqual([]);
});

test('a file that is gone cannot be read any more', () => {
  const product = planning('产品规划.pdf');
  product.remove(product.fileNamed('产品规划.pdf').id);
  expect(unread(product)).toEqual([]);
});

test('a file that stands for nothing any more is not to be read', () => {
  const product = planning('产品规划.pdf', '竞品资料.pdf');
  product.does(unlink('productPlan', product.state().evidence['productPlan']?.[0]?.id ?? ''));
  product.does(setAside(product.fileNamed('竞品资料.pdf').id));
  expect(unread(product)).toEqual([]);
});

test('a product that has done nothing lacks what each gate asks for, gate by gate, whichever it is at', () => {
  const gaps = gapsOf(paperProduct('retired'));
  expect(gaps).toEqual([
    '战略确认: 战略来源',
    '战略确认: 产品目标',
    '立项关口: 会议纪要',
    '立项关口: 市场预测分析结果/产品推广会议',
    '立项关口: 产品相关资料',
    '立项关口: 产品预立项',
    '立项关口: 委任产品经理',
    '立项关口: 产品调研分析报告',
    '立项关口: 产品调研分析报告',
    '规划评审关口: 产品调研分析报告',
    '规划评审关口: 竞品资料',
    '规划评审关口: 行业分析资料',
    '规划评审关口: 公司已有项目资料',
    '规划评审关口: 产品规划计划',
    '规划评审关口: 产品规划',
    '研发完成关口: 产品版本计划',
    '研发完成关口: 产品版本计划',
    '验收关口: 产品验收记录',
    '上市评估关口: 产品验收记录',
    '上市评估关口: 是否召开产品发布会',
    ...[
      '产品功能列表',
      '产品原型',
      '产品需求说明书',
      '产品系统',
      '产品部署说明文档',
      '产品实施说明文档',
      '产品宣传资料',
      '产品宣传视频',
      '产品操作视频',
      '产品宣传PPT',
      '产品说明',
      '产品培训',
    ].map((name) => `上市评估关口: ${name}`),
    '退市启动关口: 退市原因',
    ...[
      '退市原因',
      '停止销售日期',
      '停止服务与支持日期',
      '产品退市计划',
      '存量客户清单',
      '产品退市通知书',
    ].map((name) => `退市关口: ${name}`),
  ]);
  expect(gapsOf(paperProduct('strategy'))).toEqual(gaps);
});

test('what is there is no gap, once its files have been read', () => {
  const product = readyProduct();
  expect(gapsOf(product, atTheEnd)).toEqual([
    'unread: 产品退市计划.docx',
    'unread: 产品退市通知书.pdf',
    'unread: 产品无市场商机说明.docx',
  ]);
  const read = readOf(product, ['产品退市计划.docx', '产品退市通知书.pdf', '产品无市场商机说明.docx']);
  expect(gapsOf(product, atTheEnd, read)).toEqual([]);
});

test('what the chair has excused is no gap, at the gate at which it was excused', () => {
  const product = paperProduct('planning');
  product.does(waive('productAnalysisReport'), accountId('王芳'));
  const gaps = gapsOf(product);
  expect(gaps).not.toContain('规划评审关口: 产品调研分析报告');
  expect(gaps).toContain('立项关口: 产品调研分析报告');
  product.does(waive('productAnalysisReport', null), accountId('王芳'));
  expect(gapsOf(product)).toContain('规划评审关口: 产品调研分析报告');
});

test('a file that is gone is a gap, current or not, noticed or not; what it stood for is missing besides', () => {
  const product = readyProduct();
  product.attach('产品退市计划 v2.docx');
  product.does({ type: 'followFiles' }, null);
  const read = readOf(
    product,
    product.files().map(({ filename }) => filename),
  );
  product.remove(product.fileNamed('产品退市计划.docx').id);
  expect(gapsOf(product, atTheEnd, read)).toEqual(['lost: 产品退市计划 产品退市计划.docx']);
  product.remove(product.fileNamed('产品退市计划 v2.docx').id);
  const gone = [
    '退市关口: 产品退市计划',
    'lost: 产品退市计划 产品退市计划.docx',
    'lost: 产品退市计划 产品退市计划 v2.docx',
  ];
  expect(gapsOf(product, atTheEnd, read)).toEqual(gone);
  product.does({ type: 'followFiles' }, null);
  expect(gapsOf(product, atTheEnd, read)).toEqual(gone);
});

test('a file of what the process does not know any more is no loss', () => {
  const product = readyProduct();
  product.remove(product.fileNamed('产品退市计划.docx').id);
  const without: ProcessDefinition = {
    ...atTheEnd,
    gates: [],
    deliverables: defaultProcess.deliverables.filter(({ key }) => key !== 'retirementPlan'),
  };
  expect(gapsOf(product, without).filter((gap) => gap.startsWith('lost'))).toEqual([]);
});

test('whatever happened, a file is a gap if it is gone or unread, and each gate lacks what it would refuse', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...defaultProcess.stages), randomStory(60), ({ key }, story) => {
      const product = paperProduct(key);
      for (const happening of story) happening(product);
      // A file that everything is to be said of: it is evidence, and gone.
      const gone = product.files().find(({ sizeBytes }) => sizeBytes > 0);
      if (gone) {
        product.run(link('productPlan', gone.id));
        product.remove(gone.id);
      }
      const some = product.files().filter((_file, nth) => nth % 2 === 0);
      const fingerprints = Object.fromEntries(
        some.map(({ id, sizeBytes }) => [id, { sizeBytes, sha256: null }]),
      );
      const evidence = Object.values(product.state().evidence).flatMap((pieces) =>
        pieces.flatMap(({ versions }) =>
          versions.flatMap(({ content }) => (content.kind === 'file' ? [content] : [])),
        ),
      );
      const attached = new Map(product.files().map((file) => [file.id, file]));
      const lost = evidence.filter(({ attachmentId }) => !attached.has(attachmentId));
      const read = new Set(some.map(({ id }) => id));
      const unreadCount = evidence.filter(
        ({ attachmentId: id }) => (attached.get(id)?.sizeBytes ?? 0) > 0 && !read.has(id),
      ).length;
      const gaps = findGaps(defaultProcess, {
        state: product.state(),
        files: product.files(),
        versions: product.versions(),
        fingerprints,
      });
      for (const { kind } of gaps) kinds.add(kind);
      const count = (kind: Gap['kind']): number => gaps.filter((gap) => gap.kind === kind).length;
      expect([count('lost'), count('unread')]).toEqual([lost.length, unreadCount]);
      const hasGap = (gate: string): boolean =>
        gaps.some((gap) => gap.kind === 'missing' && gap.gate.key === gate);
      for (const gate of defaultProcess.gates) {
        product.does(enter(gate.from), null);
        const nudged = defaultProcess.departments.map((department) =>
          product.run({ type: 'nudge', department: department.key }, null),
        );
        // Whoever is reminded of something owes something: nobody is reminded where nothing is missing.
        const isOwed = nudged.some((decision) => decision.ok || decision.code !== 'NOTHING_OWED');
        expect({ gate: gate.key, is: isOwed }).toEqual({ gate: gate.key, is: hasGap(gate.key) });
      }
    }),
    { numRuns: 60 },
  );
  expect(kinds).toEqual(new Set(['missing', 'lost', 'unread']));
});
