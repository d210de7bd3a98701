import type { Command } from '../../../src/domain/dossier/command';
import { accountId, attachmentId, issueId, type AccountId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { project, type FieldValues } from '../../../src/domain/projection/field-values';
import { retirementValues } from '../../../src/domain/projection/retirement-values';
import { currentNotice, noticeStatus } from '../../../src/domain/retirement/notice';
import type { Language } from '../../../src/domain/text';
import { putRow, setFact } from '../../support/commands';
import { gateTexts } from '../../support/gate-texts';
import { NO_EVENTS } from '../../support/no-events';
import { DIGEST, enter, paperProduct, terminate, type PaperProduct } from '../../support/paper-product';
import { ask, decideOn, item, no, revoke, SUN, TIME, withdraw, WU, yes, ZHENG } from '../archive/material';
import { readyProduct, ROW } from '../retirement/ready-product';

const CHEN = accountId('陈刚');

/** What Jira shows of a product's end. */
function shown(product: PaperProduct, language: Language = 'zh'): FieldValues {
  const now = {
    issue: issueId('1'),
    state: product.state(),
    version: 1,
    chain: NO_EVENTS,
    files: product.files(),
    versions: product.versions(),
  };
  return project(defaultProcess, now, gateTexts, language).values;
}

const inventory = (regions: readonly string[]): PaperProduct => {
  const product = paperProduct('retirement');
  for (const region of regions) product.does(putRow({ ...ROW, region }));
  return product;
};

const people = (accounts: readonly string[]) => accounts.map((each) => ({ accountId: each }));

test('a product that is not being retired has nothing to show of its end', () => {
  for (const stage of [null, 'strategy', 'iteration']) {
    const product = paperProduct(stage);
    const values = retirementValues(defaultProcess, product.state(), null, null);
    expect(new Set(Object.values(values))).toEqual(new Set([null]));
  }
});

test('the replacement is shown by its key, and no more when it is taken back', () => {
  const product = paperProduct('iteration');
  product.does(setFact('replacementProduct', '10015'));
  expect(shown(product)['replacement-product']).toBe('PROD-10015');
  product.does(setFact('replacementProduct', '10016'));
  expect(shown(product)['replacement-product']).toBe('PROD-10016');
  product.does(setFact('replacementProduct', null));
  expect(shown(product)['replacement-product']).toBeNull();
});

test('the reason is shown in the language in which values are stored, and no more when it is taken back', () => {
  const product = paperProduct('iteration');
  product.does(setFact('retirementReason', 'noMarketOpportunity'));
  expect(shown(product, 'zh')['retirement-reason']).toBe('无市场商机');
  expect(shown(product, 'en')['retirement-reason']).toBe('No market opportunity');
  product.does(setFact('retirementReason', null));
  expect(shown(product)['retirement-reason']).toBeNull();
});

test('both dates are shown as they are, in every stage, and no more when they are taken back', () => {
  const product = paperProduct('retirement');
  product.does(setFact('endOfSale', '2026-06-30'));
  product.does(setFact('endOfSupport', '2027-06-30'));
  const both = { 'end-of-sale': '2026-06-30', 'end-of-support': '2027-06-30' };
  expect(shown(product)).toMatchObject(both);
  product.does(enter('retired'), null);
  expect(shown(product)).toMatchObject(both);
  product.does(enter('retirement'), null);
  product.does(setFact('endOfSale', null));
  product.does(setFact('endOfSupport', null));
  expect(shown(product)).toMatchObject({ 'end-of-sale': null, 'end-of-support': null });
});

test('regions are shown once each, in order, without those of nobody, as the inventory has them now', () => {
  const product = inventory(['华北', '华东', '', '华东']);
  product.does(putRow({ ...ROW, region: '华东', contractStatus: 'signed' }));
  expect(shown(product)['affected-regions']).toEqual(['华东', '华北'].sort());
  product.does({ type: 'removeRow', deliverable: 'impactInventory', row: '1' });
  expect(shown(product)['affected-regions']).toEqual(['华东']);
  for (const row of ['2', '4', '5']) product.does(putRow({ ...ROW, region: '' }, row));
  expect(shown(product)['affected-regions']).toBeNull();
});

test('a hundred regions are shown as they are; of more, the last value says how many are left out', () => {
  const names = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, nth) => `Region ${String(nth).padStart(3, '0')}`);
  expect(shown(inventory(names(100)))['affected-regions']).toEqual(names(100));
  const cut = shown(inventory(names(120)))['affected-regions'];
  expect(cut).toEqual([...names(99), '… +21']);
});

test('a product has retired on the day on which its status moved, or since Jira shows it where it was met so', () => {
  const followed = paperProduct('retirement');
  followed.wait(24 * 5);
  expect(shown(followed)['retired-on']).toBeNull();
  followed.does({ ...enter('retired'), since: '2020-01-01T00:00:00.000Z' } as Command, null);
  followed.wait(24 * 5);
  expect(shown(followed)['retired-on']).toBe('2026-03-07');
  const met = paperProduct(null);
  met.does({ ...enter('retired'), since: '2024-05-06T23:59:59.000Z' } as Command, null);
  expect(shown(met)['retired-on']).toBe('2024-05-06');
});

test('a product that comes back, or is ended early, has not retired', () => {
  const product = paperProduct('retired');
  product.does(terminate, null);
  expect(shown(product)['retired-on']).toBeNull();
  product.does(enter('iteration'), null);
  expect(shown(product)['retired-on']).toBeNull();
});

test('a dossier was archived on the day on which it was archived last', () => {
  const product = paperProduct('retired');
  expect(shown(product)['archived-on']).toBeNull();
  const files = [product.attach('index.json')];
  product.does({ type: 'archiveProduct', files, digest: DIGEST }, WU);
  expect(shown(product)['archived-on']).toBe('2026-03-02');
  product.wait(24);
  product.does({ type: 'archiveProduct', files, digest: DIGEST }, WU);
  expect(shown(product)['archived-on']).toBe('2026-03-03');
});

test('how far the notice is, is shown in the language in which values are stored', () => {
  const product = readyProduct();
  const statuses: (string | null)[][] = [];
  const note = (): number =>
    statuses.push([shown(product, 'zh')['notice-status'], shown(product, 'en')['notice-status']]);
  note();
  product.does({ type: 'sendNotice', digest: DIGEST });
  note();
  product.does({ type: 'confirmNotice', number: 1 }, CHEN);
  note();
  product.does(setFact('endOfSale', '2026-07-31'));
  note();
  product.does(enter('iteration'), null);
  note();
  expect(statuses).toEqual([
    ['可以发送', 'Ready to send'],
    ['等待确认', 'Waiting for confirmation'],
    ['全部已确认', 'Confirmed by all'],
    ['发送后有变更', 'Changed since it was sent'],
    [null, null],
  ]);
});

test('a notice that cannot be sent yet has no status, one that was sent keeps its own, whatever is missing', () => {
  const product = readyProduct();
  product.does(setFact('endOfSale', null));
  expect(shown(product)['notice-status']).toBeNull();
  product.does(setFact('endOfSale', '2026-06-30'));
  product.does({ type: 'sendNotice', digest: DIGEST });
  product.remove(product.fileNamed('产品无市场商机说明.docx').id);
  expect(shown(product)['missing-deliverables']).toEqual(['产品无市场商机说明']);
  expect(shown(product)['notice-status']).toBe('等待确认');
  const notice = currentNotice(defaultProcess, product.state(), product.files());
  expect(noticeStatus(notice, false)).toBe('unconfirmed');
  expect(noticeStatus(null, true)).toBeNull();
});

test('those who have not confirmed are shown until they have', () => {
  const product = readyProduct();
  expect(shown(product)['notice-unconfirmed']).toBeNull();
  product.does({ type: 'sendNotice', digest: DIGEST });
  expect(shown(product)['notice-unconfirmed']).toEqual(people(['陈刚']));
  product.does({ type: 'confirmNotice', number: 1 }, CHEN);
  expect(shown(product)['notice-unconfirmed']).toBeNull();
});

test('of many who have not confirmed, a hundred are shown', () => {
  const product = readyProduct();
  for (let nth = 0; nth < 120; nth += 1) {
    product.does(putRow({ ...ROW, projectOwner: `Owner ${nth}` }));
    product.does({
      type: 'nameOwner',
      owner: `Owner ${nth}`,
      account: accountId(`owner ${nth}`),
      isToldElsewhere: false,
    });
  }
  product.does({ type: 'sendNotice', digest: DIGEST });
  expect(shown(product)['notice-unconfirmed']).toHaveLength(100);
  expect(shown(product)['notice-unconfirmed']?.[0]).toEqual({ accountId: '陈刚' });
});

/** Somebody asks for the only file of a product, and gets it until then. */
function grantUntil(product: PaperProduct, until: string, who: AccountId = SUN): string {
  product.does(ask([item('', attachmentId('1'))]), who);
  const id = product.state().archive.requests[0]?.id ?? '';
  product.does(decideOn(id, [yes()], until), WU);
  return id;
}

function archive(): PaperProduct {
  const product = paperProduct('retired');
  product.attach('产品规划.pdf');
  return product;
}

const material = (product: PaperProduct): unknown => {
  const values = shown(product);
  return [values['material-requests'], values['material-holders'], values['material-until']];
};

test('requests for material that wait are counted, until none does', () => {
  const product = archive();
  expect(material(product)).toEqual([null, null, null]);
  const ids = [SUN, ZHENG].map((who) => {
    product.does(ask([item('x')]), who);
    return product.state().archive.requests[0]?.id ?? '';
  });
  expect(material(product)).toEqual([2, null, null]);
  product.does(decideOn(ids[0] ?? '', [no()]), WU);
  expect(material(product)).toEqual([1, null, null]);
  product.does(withdraw(ids[1] ?? ''), ZHENG);
  expect(material(product)).toEqual([null, null, null]);
});

test('whoever holds material is shown once, and when the next of it is due back, until it is', () => {
  const product = archive();
  const late = grantUntil(product, '2026-05-01');
  grantUntil(product, '2026-04-01', ZHENG);
  grantUntil(product, '2026-04-15');
  expect(material(product)).toEqual([null, people(['孙浩', '郑洁']), '2026-04-01']);
  product.wait(24 * 31);
  product.does(TIME, null);
  expect(material(product)).toEqual([null, people(['孙浩']), '2026-04-15']);
  product.wait(24 * 14);
  product.does(TIME, null);
  expect(material(product)).toEqual([null, people(['孙浩']), '2026-05-01']);
  product.does(revoke(late), WU);
  expect(material(product)).toEqual([null, null, null]);
});

test('what is asked for and held is shown of products in every stage', () => {
  const product = paperProduct('launch');
  product.attach('产品规划.pdf');
  grantUntil(product, '2026-04-01');
  product.does(ask([item('x')]), ZHENG);
  expect(material(product)).toEqual([1, people(['孙浩']), '2026-04-01']);
});
