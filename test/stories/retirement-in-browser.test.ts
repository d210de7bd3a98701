import type { Browser } from 'playwright-core';
import { manyInstallations } from '../../emulator/seed/demo-installations';
import { DEMO_PEOPLE } from '../../emulator/seed/demo-people';
import type { LocalSite } from '../../emulator/local-site';
import { startBrowser } from '../support/browser';
import { sitDown, type BrowserPerson } from '../support/browser-person';
import { accessibilityProblems } from '../support/check-accessibility';
import { noticesOf } from '../support/retirement';
import { settle, startTestSite } from '../support/test-site';
import { arriveAt, transition } from './issue-page';
import { file, lieStill, lookAt, pictureOf, rowOf, type Seen } from './panel-page';
import { fillInFact, press, step, unfold } from './retirement-panel';

/** A product that is sold, led by 李娜, and the one that takes its place. */
const PRODUCT = { id: '10014', key: 'PROD-14' };
const REPLACEMENT = 'PROD-1';

const CUSTOMERS = 500;

/** Everybody who may see the product: Jira mails nobody else. */
const COMPANY = DEMO_PEOPLE.map(({ email }) => email)
  .filter((email) => email !== 'guest@example.com')
  .sort();

/** Who answers for the customers. */
const OWNERS = ['smith', 'wang.lei', 'wu.bin', 'zhou.ting'];

let site: LocalSite;
let browser: Browser;
const seated = new Map<string, BrowserPerson>();

beforeAll(async () => {
  [site, browser] = await Promise.all([startTestSite(), startBrowser()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** The person at a browser of their own, with the product open. */
async function at(name: string, key = PRODUCT.key): Promise<Seen> {
  await settle(site);
  const person = seated.get(name) ?? (await sitDown(browser, site, `${name}@example.com`));
  seated.set(name, person);
  await person.open(`/browse/${key}`);
  const panel = await person.frame('生命周期');
  await panel.getByRole('heading', { level: 1 }).waitFor();
  return { person, panel };
}

/** The customers as they are copied from a spreadsheet, their support not planned yet. */
function copiedCells(): string {
  const rows = manyInstallations(CUSTOMERS).map((each) =>
    [each.customer, each.project, each.region, each.contractStatus, each.version, each.projectOwner].join(
      '\t',
    ),
  );
  return [['客户名称', '项目', '区域', '合同状况', '版本', '项目负责人'].join('\t'), ...rows].join('\n');
}

test('李娜 says which product takes its place, and the retirement starts', async () => {
  const liNa = await at('li.na');
  const { panel, person } = liNa;
  await fillInFact(panel, '退市原因', (form) =>
    form.getByRole('combobox', { name: '退市原因' }).selectOption({ label: '被新产品代替' }),
  );
  await panel.getByRole('heading', { name: '离“产品退市”还差 1 项' }).waitFor();
  await fillInFact(panel, '替代产品', async (form) => {
    await form.getByRole('combobox', { name: '替代产品' }).fill('能耗管理');
    await form.getByRole('option', { name: /^PROD-1 / }).click();
  });
  await panel.getByRole('heading', { name: '关口已满足，可以进入“产品退市”' }).waitFor();
  await lookAt(liNa, 'zh-retirement-1-reason');
  await transition(person.page, 'Start retirement');
  await arriveAt(site, person.page, 'Retirement');
  const replacing = await at('li.na', REPLACEMENT);
  await replacing.panel.getByRole('button', { name: `打开产品 ${PRODUCT.key}` }).waitFor();
}, 60_000);

test('500 customers come from a spreadsheet, and every class of them gets its support plan', async () => {
  const liNa = await at('li.na');
  const { panel } = liNa;
  await fillInFact(panel, '停止销售日期', (form) => form.getByLabel('停止销售日期').fill('2027-06-30'));
  await fillInFact(panel, '停止服务与支持日期', (form) =>
    form.getByLabel('停止服务与支持日期').fill('2028-06-30'),
  );
  await unfold(panel, 'retirement-inventory');
  const inventory = panel.getByRole('group', { name: '“存量客户清单”的内容' });
  await press(inventory, '导入');
  const spreadsheet = panel.getByRole('region', { name: '导入电子表格' });
  await spreadsheet.getByRole('textbox', { name: '或从电子表格粘贴' }).fill(copiedCells());
  await press(spreadsheet, '预览');
  await spreadsheet.getByText('可读取 500 行。').waitFor();
  await spreadsheet.getByText('其中 500 行未填完整，导入后可以补填。').waitFor();
  await lookAt(liNa, 'zh-retirement-2-import');
  await press(spreadsheet, '导入 500 行');
  await step(panel, '存量客户清单').getByText('500 行中 0 行已填完整').waitFor();
  for (const status of ['已签约', '交付中', '质保期', '维保期', '已到期']) {
    await inventory.getByRole('button', { name: new RegExp(`^${status}: `) }).click();
    await press(inventory, '填写此类的支持计划');
    const form = inventory.getByRole('form', { name: `填写“${status}”的支持计划` });
    await form.getByRole('textbox', { name: '支持计划' }).fill(`${status}客户迁移到能耗管理系统`);
    await press(form, '填写');
    await form.waitFor({ state: 'detached' });
  }
  await step(panel, '存量客户清单').getByText('500 行中 500 行已填完整').waitFor();
  await pictureOf(liNa.person, 'zh-retirement-3-planned');
}, 60_000);

test('plan and notice are drafted from what is known, and attached', async () => {
  const liNa = await at('li.na');
  const { panel } = liNa;
  await panel.getByLabel('上传“新产品研发计划”的文件').setInputFiles(file('立项决议 0612.pdf'));
  await rowOf(panel, '新产品研发计划').getByText('已具备', { exact: true }).waitFor();
  for (const [button, document] of [
    ['起草退市计划', '产品退市计划'],
    ['起草退市通知书', '产品退市通知书'],
  ] as const) {
    await press(panel, button);
    const draft = panel.getByRole('group', { name: `草稿：${document}` });
    await draft.getByText('2028').first().waitFor();
    if (button === '起草退市计划') await lookAt(liNa, 'zh-retirement-4-draft');
    // The button appears with the draft, and the frame grows with it.
    await lieStill(liNa.person.page);
    await press(draft, '上传为附件');
    await rowOf(panel, document).getByText(`${document} ${PRODUCT.key}.html`).first().waitFor();
  }
  await panel.getByRole('heading', { name: '关口已满足，可以进入“已退市”' }).waitFor();
}, 60_000);

test('the notice goes out as it was shown: one mail to the company, one to the project owners', async () => {
  const liNa = await at('li.na');
  const { panel } = liNa;
  await unfold(panel, 'retirement-owners');
  await press(panel, '采用全部 4 个同名人员');
  await step(panel, '项目负责人').getByText('已完成').waitFor();
  await unfold(panel, 'retirement-notice');
  const company = panel.getByRole('article', { name: '发给全公司的邮件' });
  await company.getByText('用户组：jira-users。').waitFor();
  await lookAt(liNa, 'zh-retirement-5-notice');
  await press(panel, '发送给所有人');
  await press(panel, '立即发送');
  await panel.getByText(/^第 1 号通知，由李娜于 .+ 发送$/).waitFor();
  await settle(site);
  const [toOwners, toCompany, ...more] = noticesOf(site, PRODUCT)
    .map(({ to }) => [...to].sort())
    .sort((one, other) => one.length - other.length);
  expect(toOwners).toEqual(OWNERS.map((name) => `${name}@example.com`));
  expect(toCompany).toEqual(COMPANY);
  expect(more).toEqual([]);
}, 60_000);

test('an owner reads the notice, confirms, and says which customers have been informed', async () => {
  const wuBin = await at('wu.bin');
  const { panel } = wuBin;
  const card = panel.getByRole('article', { name: '请确认已阅退市通知' });
  await card.getByText('产品退市通知书 PROD-14.html').waitFor();
  await lookAt(wuBin, 'zh-retirement-6-owner');
  await press(card, '确认已阅');
  await card.waitFor({ state: 'detached' });
  await unfold(panel, 'retirement-inventory');
  const inventory = panel.getByRole('group', { name: '“存量客户清单”的内容' });
  await inventory.getByLabel('只看我负责的项目').check();
  await inventory.getByLabel('选择本页全部行').check();
  await pictureOf(wuBin.person, 'zh-retirement-7-marking');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await press(inventory, '标为“已告知”');
  await panel.getByText('已告知或无需告知：50 个客户；尚未告知：450 个。').waitFor();
  const liNa = await at('li.na');
  await liNa.panel.getByText('4 位项目负责人中 1 位已确认已阅。').waitFor();
  await press(liNa.panel, '催办');
  await liNa.panel.getByText(/催办过。 每天最多催办一次。/).waitFor();
}, 60_000);

test('the product retires, its panel can only be read from then on, and a search finds it', async () => {
  const { person } = await at('li.na');
  await transition(person.page, 'Retire');
  await arriveAt(site, person.page, 'Retired');
  const { panel } = await at('li.na');
  await panel.getByRole('heading', { level: 1, name: '此产品已退市' }).waitFor();
  await panel.getByText(/^产品已退市，档案内容不再更改。/).waitFor();
  await expect(panel.getByRole('button', { name: /^(填写|更改|表格|起草)/ }).count()).resolves.toBe(0);
  await expect(panel.getByLabel(/^上传“/).count()).resolves.toBe(0);
  await lookAt({ person, panel }, 'zh-retirement-8-retired');
  const jql = `"Lifecycle stage" = Retired AND "Replacement product" = ${REPLACEMENT}`;
  await person.open(`/issues/?jql=${encodeURIComponent(jql)}`);
  await person.page.getByRole('link', { name: PRODUCT.key }).waitFor();
  for (const { complaints } of seated.values()) expect(complaints).toEqual([]);
}, 60_000);
