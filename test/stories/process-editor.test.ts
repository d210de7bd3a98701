import type { Browser, Frame } from 'playwright-core';
import type { LocalSite } from '../../emulator/local-site';
import type { ProcessView } from '../../src/contract/process-calls';
import type { Reply } from '../../src/contract/reply';
import { defaultProcess } from '../../src/domain/process/default/default-process';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { callAdmin } from '../support/set-up';
import { personOf, startTestSite } from '../support/test-site';

const ADMIN = 'admin@example.com';
const GUIDE = '产品部署说明文档';

let site: LocalSite;
let browser: Browser;
let admin: BrowserPerson;
let page: Frame;

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
  const { users } = site.world().jira.store;
  const known = users.all().find(({ emailAddress }) => emailAddress === ADMIN)!;
  users.put({ ...known, locale: 'zh_CN' });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});
beforeEach(async () => {
  await sit();
});
afterEach(async () => {
  expect(admin.complaints).toEqual([]);
  await admin.close();
});

async function sit(options: Parameters<typeof sitDown>[3] = {}): Promise<void> {
  admin = await sitDown(browser, site, ADMIN, options);
  await admin.open('/admin/app');
  page = await admin.frame('产品生命周期关口');
  await page.getByRole('tab', { name: '流程' }).click();
  await page.getByRole('heading', { name: '阶段', exact: true }).waitFor();
}

/** The version in force, as the backend knows it. */
async function inForce(): Promise<ProcessView> {
  const opened = await callAdmin<Reply<ProcessView>>(personOf(site, ADMIN), 'process/open', {});
  return (opened as unknown as { value: ProcessView }).value;
}

/** Finds no obstacle for anybody, and keeps a picture. */
async function look(name: string): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  await admin.picture(`zh-process-${name}`);
}

const open = (stage: string) => page.getByRole('button', { name: stage }).click();
const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const importFile = (name: string, content: unknown) =>
  page.getByLabel('从文件导入流程').setInputFiles(file(name, content));

test('an administrator lets a gate ask for one more deliverable, sees whom it touches, and publishes it', async () => {
  await page.getByText('现行版本：应用自带的流程').waitFor();
  await look('shipped');
  await open('3. 产品规划');
  await look('stage');
  await page.getByRole('button', { name: '添加要求：规划评审关口' }).click();
  const form = page.getByRole('form', { name: '添加要求：规划评审关口' });
  await form.getByLabel('交付物').selectOption(GUIDE);
  await look('demand-form');
  await form.getByRole('button', { name: '加入草稿' }).click();
  await page.getByText('草稿有 1 处改动，尚未发布。').waitFor();
  await page.getByRole('button', { name: `移除要求：${GUIDE} §6.3` }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('添加要求');

  await page.getByRole('button', { name: '核对并发布' }).click();
  await page.getByText(`新增要求：${GUIDE}`).waitFor();
  await page.getByText(new RegExp(`^\\d+ 个产品将新增缺项：${GUIDE}$`)).waitFor();
  await page.getByText(/PROD-8/).waitFor();
  expect((await inForce()).version).toBe(0);
  await page.getByLabel('版本说明').fill('上线前先写部署说明');
  await look('publish');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('第 1 版已生效。').waitFor();
  await page.getByText('现行版本：第 1 版').waitFor();
  await page.getByText('发布记录：1 个版本').click();
  await page.getByText('上线前先写部署说明').waitFor();
  await page.getByText('尚未发布').waitFor({ state: 'detached' });
  await look('published');
  const { version, process } = await inForce();
  expect(version).toBe(1);
  const gate = process.gates.find(({ key }) => key === 'planningGate');
  expect(gate?.requirements.at(-1)).toEqual({
    kind: 'deliverable',
    deliverable: 'deploymentGuide',
    clause: '6.3',
  });
}, 90_000);

test('a hostile file is refused with its faults and their places, and neither the process nor the draft changes', async () => {
  const before = await inForce();
  await open('1. 产品战略');
  await page.getByRole('button', { name: '编辑阶段“产品战略”' }).click();
  await page.getByRole('form').getByLabel('中文名称').fill('战略研究');
  await page.getByRole('button', { name: '存入草稿' }).click();
  const draft = page.getByText('草稿有 1 处改动，尚未发布。');
  await draft.waitFor();

  const [first, ...others] = defaultProcess.stages;
  const evil = '<img src=x onerror=alert(1)>';
  await importFile('流程.json', {
    ...defaultProcess,
    stages: [
      { ...first, key: evil, name: { zh: '长'.repeat(1000), en: 'x' }, onload: 'alert(1)' },
      ...others,
    ],
    gates: 'all of them',
  });
  await page.getByRole('heading', { name: '未导入“流程.json”，也未作任何更改。错误：4 处' }).waitFor();
  await page.getByText('stages[0].key', { exact: true }).waitFor();
  await page.getByText(`含有此处不允许的字符：${evil}`).waitFor();
  await page.getByText('stages[0].name.zh', { exact: true }).waitFor();
  await page.getByText('stages[0].onload', { exact: true }).waitFor();
  await page.getByText('gates', { exact: true }).waitFor();
  await look('faults');

  for (const [content, said] of [
    ['{"stages": [', '“坏.json”不是 JSON 文件。'],
    ['null', '“坏.json”是 JSON 文件，但不是流程。'],
    ['['.repeat(100_000) + ']'.repeat(100_000), '“坏.json”是 JSON 文件，但不是流程。'],
    [' '.repeat(401 * 1024), '“坏.json”过大，流程文件最多 400 KB。'],
  ] as const) {
    await importFile('坏.json', content);
    await page.getByText(said).waitFor();
  }
  await importFile('流程.json', '{"__proto__": {"stages": []}}');
  await page.getByText('__proto__', { exact: true }).waitFor();
  await draft.waitFor();
  await page.getByRole('button', { name: '1. 战略研究' }).waitFor();
  expect(await inForce()).toEqual(before);
}, 90_000);

test('a sound file takes the place of a draft only when that is wanted, and a draft goes only when that is', async () => {
  const { process } = await inForce();
  const other = { ...process, terminated: { zh: '中止', en: 'Stopped' } };
  await importFile('新.json', other);
  await page.getByText('“新.json”已成为草稿。').waitFor();
  await importFile('更新.json', { ...other, terminated: { zh: '停止', en: 'Halted' } });
  await page.getByRole('group', { name: '“更新.json”没有错误' }).waitFor();
  await look('replace');
  await page.getByRole('button', { name: '保留草稿' }).click();
  await page.getByRole('button', { name: '核对并发布' }).click();
  await page.getByText('归档设置或提前终止的名称有变化。').waitFor();
  await page.getByText(/^已查看 \d+ 个产品$/).waitFor();

  const download = admin.page.waitForEvent('download');
  await page.getByRole('button', { name: '导出草稿' }).click();
  expect((await download).suggestedFilename()).toBe('process-draft.json');

  await page.getByRole('button', { name: '放弃草稿' }).click();
  await look('discard');
  await page.getByRole('button', { name: '放弃', exact: true }).click();
  await page.getByText('草稿已放弃，当前显示的是现行版本。').waitFor();
}, 90_000);

test('whoever publishes over somebody else’s version is told, and keeps the draft', async () => {
  await open('9. 已退市');
  await page.getByText('产品生命周期的终点阶段不能移动或移除。').waitFor();
  await open('2. 产品立项');
  await page.getByRole('button', { name: '后移“产品立项”' }).click();
  await page.getByText('草稿有 4 处改动，尚未发布。').waitFor();
  await page.getByRole('button', { name: '3. 产品立项' }).waitFor();
  await page.getByRole('button', { name: '前移“产品立项”' }).click();
  await page.getByText('尚未发布').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('前移');
  await page.getByRole('button', { name: '移除阶段“产品立项”' }).click();
  await look('remove-stage');
  await page.getByRole('button', { name: '移除', exact: true }).last().click();
  await page.getByRole('button', { name: '核对并发布' }).click();
  await page.getByText('移除阶段：产品立项').waitFor();
  await page.getByText(/个产品处于“产品立项”，草稿中已没有此阶段/).waitFor();

  const { version, process } = await inForce();
  const theirs = {
    process: { ...process, terminated: { zh: '中止', en: 'Stopped' } },
    note: '',
    basedOn: version,
  };
  await callAdmin(personOf(site, ADMIN), 'process/publish', theirs);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('他人已发布新版本').waitFor();
  await look('outdated');
  await page.getByRole('button', { name: '打开现行版本' }).click();
  await page.getByText('已按最新的现行版本重新比较，草稿保持不变。').waitFor();
  await page.getByText('移除阶段：产品立项').waitFor();
  await page.getByText('归档设置或提前终止的名称有变化。').waitFor();
}, 90_000);

test('a new stage comes with its gate and a deliverable, and a department with a new name', async () => {
  await open('5. 产品验收');
  await page.getByRole('button', { name: '在后面添加阶段：产品验收' }).click();
  const stage = page.getByRole('form', { name: '在后面添加阶段：产品验收' });
  await stage.getByText('请填写中文和英文名称。').waitFor();
  await stage.getByLabel('中文名称', { exact: true }).fill('试点运行');
  await stage.getByLabel('英文名称', { exact: true }).fill('Pilot run');
  await stage.getByLabel('末尾关口的中文名称').fill('试点关口');
  await stage.getByLabel('末尾关口的英文名称').fill('Pilot gate');
  await stage.getByLabel('流程文件条款').fill('6.5');
  await stage.getByRole('group', { name: '责任部门' }).getByLabel('产品部').check();
  await stage.getByRole('button', { name: '加入草稿' }).click();

  await open('6. 试点运行');
  await page.getByText('此阶段还没有交付物。').waitFor();
  await page.getByRole('button', { name: '添加交付物：试点运行' }).click();
  const deliverable = page.getByRole('form', { name: '添加交付物：试点运行' });
  await deliverable.getByLabel('中文名称').fill('试点报告');
  await deliverable.getByLabel('英文名称').fill('Pilot report');
  await deliverable.getByLabel('中文文件名').fill('试点报告');
  await deliverable.getByLabel('英文文件名').fill('Pilot Report');
  await deliverable.getByText('文件名写法请用小写字母。').waitFor();
  await deliverable.getByLabel('英文文件名').fill('pilot report');
  await look('deliverable-form');
  await deliverable.getByRole('button', { name: '加入草稿' }).click();
  await page.getByRole('button', { name: '添加要求：试点关口' }).click();
  const demand = page.getByRole('form', { name: '添加要求：试点关口' });
  await demand.getByLabel('交付物').selectOption('试点报告');
  await demand.getByRole('button', { name: '加入草稿' }).click();
  await page.getByRole('button', { name: '部门和角色' }).click();
  await page.getByRole('button', { name: '改名：运营部' }).click();
  await page.getByRole('form', { name: '改名：运营部' }).getByLabel('中文名称').fill('市场运营部');
  await admin.page.keyboard.press('Enter');

  await page.getByRole('button', { name: '核对并发布' }).click();
  for (const words of ['新增阶段：试点运行', '新增关口：试点关口', '新增交付物：试点报告', '原名“运营部”'])
    await page.getByText(words).waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText(/^第 \d+ 版已生效。/).waitFor();
  await page.getByText('阶段有增减。').waitFor();
  await look('new-stage');
  const { process } = await inForce();
  expect(process.gates.filter(({ key }) => ['acceptanceGate', 'pilotGate'].includes(key))).toMatchObject([
    { from: 'acceptance', to: 'pilotRun' },
    { from: 'pilotRun', to: 'launch', requirements: [{ deliverable: 'pilotReport' }] },
  ]);
}, 90_000);

test('on a narrow page everything is there, and one goes back to the process as shipped', async () => {
  await admin.close();
  await sit({ widthPixels: 320, isDark: true });
  await open('7. 产品上市');
  await page.getByRole('button', { name: '编辑“产品功能列表”' }).click();
  await page.getByRole('button', { name: '编辑关口“上市评估关口”' }).click();
  await page.getByRole('button', { name: '编辑“上市评估关口”的委员会评审' }).click();
  await page.getByRole('button', { name: '部门和角色' }).click();
  await page.getByRole('button', { name: '改名：产品部' }).click();
  await page.getByText(/不能移除，仍在使用：/).waitFor();
  await page.getByRole('button', { name: '其他名称' }).click();
  await look('narrow');
  const room = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(room).toBeLessThanOrEqual(0);

  await page.getByRole('button', { name: '恢复为应用自带的流程' }).click();
  await look('template');
  await page.getByRole('button', { name: '设为草稿' }).click();
  await page.getByText('应用自带的流程已成为草稿。').waitFor();
  await page.getByRole('button', { name: '核对并发布' }).click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText(/^第 \d+ 版已生效。/).waitFor();
  expect((await inForce()).process).toEqual(defaultProcess);
}, 90_000);
