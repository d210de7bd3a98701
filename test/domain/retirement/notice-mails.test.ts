import fc from 'fast-check';
import type { DossierEvent } from '../../../src/domain/dossier/event';
import { accountId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { noticeMails, noticeMailsFor, type UnsignedMail } from '../../../src/domain/retirement/notice-mails';
import { addLink, setFact, unlink } from '../../support/commands';
import { DIGEST, enter, paperProduct, type PaperProduct } from '../../support/paper-product';
import { COMPANY, readyProduct } from './ready-product';

const CHEN = accountId('陈刚');
const send = { type: 'sendNotice', digest: DIGEST } as const;

/** The mails that the last event of a product makes it owe. */
function mailsOf(product: PaperProduct): readonly UnsignedMail[] {
  const event = product.recorded().at(-1) as unknown as DossierEvent;
  return noticeMailsFor(defaultProcess, product.state(), event, '血压计');
}

const linesOf = (product: PaperProduct, language: 'zh' | 'en'): readonly string[] =>
  (mailsOf(product)[0]?.lines ?? []).map((line) => line[language]);

test('the company and the owners get a mail each, with the same lines, named after the product and the notice', () => {
  const product = readyProduct();
  product.does(send);
  const [company, owners, ...more] = mailsOf(product);
  expect(company).toMatchObject({
    about: 'noticeToCompany',
    to: { groups: [COMPANY], people: [] },
    facts: { product: { zh: '血压计', en: '血压计' }, number: { zh: '1', en: '1' } },
  });
  expect(owners).toEqual({ ...company, about: 'noticeToOwners', to: { groups: [], people: [CHEN] } });
  expect(more).toEqual([]);
});

test('the lines say why, until when, and which documents, in both languages', () => {
  const product = readyProduct();
  product.does(send);
  expect(linesOf(product, 'zh')).toEqual([
    '退市原因：无市场商机',
    '停止销售日期：2026-06-30',
    '停止服务与支持日期：2027-06-30',
    '产品退市计划：产品退市计划.docx',
    '产品退市通知书：产品退市通知书.pdf',
  ]);
  expect(linesOf(product, 'en')).toEqual([
    'Retirement reason: No market opportunity',
    'End of sale: 2026-06-30',
    'End of support: 2027-06-30',
    'Retirement plan: 产品退市计划.docx',
    'Retirement notice: 产品退市通知书.pdf',
  ]);
});

test('a replaced product names the new one by its key, and every document by its newest version', () => {
  const product = readyProduct();
  product.does(setFact('retirementRequest', null));
  product.does(setFact('retirementReason', 'superseded'));
  product.does(setFact('replacementProduct', '10015'));
  for (const file of ['新产品研发计划.docx', '产品退市计划 v2.docx', '退市计划 附件.xlsx'])
    product.attach(file);
  product.does({ type: 'followFiles' }, null);
  product.does(send);
  expect(linesOf(product, 'zh')).toEqual([
    '退市原因：被新产品代替',
    '替代产品：PROD-10015',
    '停止销售日期：2026-06-30',
    '停止服务与支持日期：2027-06-30',
    '产品退市计划：产品退市计划 v2.docx; 退市计划 附件.xlsx',
    '产品退市通知书：产品退市通知书.pdf',
  ]);
  expect(linesOf(product, 'en')).toContain('Replacement product: PROD-10015');
  expect(linesOf(product, 'en')).toContain('Retirement reason: Superseded by new product');
});

test('what a notice does not have it does not name; an address is named as it is', () => {
  const product = readyProduct();
  product.does(unlink('retirementPlan', product.state().evidence['retirementPlan']?.[0]?.id ?? ''));
  product.does(setFact('endOfSale', null));
  const noticeOfLinks = {
    ...defaultProcess,
    deliverables: defaultProcess.deliverables.map((each) =>
      each.key === 'retirementNotice' ? { ...each, kind: 'fileOrLink' as const } : each,
    ),
  };
  const withLinks = paperProduct('retirement', { process: noticeOfLinks });
  withLinks.does(addLink('retirementNotice', 'https://wiki.example.com/notice', 'The notice'));
  const words = (paper: PaperProduct): readonly string[] =>
    noticeMails(noticeOfLinks, paper.state(), '血压计', { groups: [], people: [], told: [CHEN], number: 1 })
      .flatMap(({ lines }) => lines)
      .map(({ en }) => en);
  expect(words(product)).toEqual([
    'Retirement reason: No market opportunity',
    'End of support: 2027-06-30',
    'Retirement notice: 产品退市通知书.pdf',
  ]);
  expect(words(withLinks)).toEqual(['Retirement notice: https://wiki.example.com/notice']);
});

test('a document that is gone from the issue is not named as one that can be read there', () => {
  const product = readyProduct();
  const annex = product.attach('退市计划 附件.xlsx');
  product.does({ type: 'followFiles' }, null);
  product.remove(annex);
  product.does({ type: 'followFiles' }, null);
  product.does(send);
  expect(linesOf(product, 'zh')).toContain('产品退市计划：产品退市计划.docx');
});

test('a notice that goes out after the end says the same', () => {
  const product = readyProduct();
  product.does(enter('retired'), null);
  product.does(send);
  expect(linesOf(product, 'zh')).toHaveLength(5);
});

test('people who stand for the company are told with its groups, once, and not again when a new owner is', () => {
  const company = { groups: [COMPANY], people: [accountId('前台')] };
  const product = readyProduct('retirement', { company });
  product.does(send);
  expect(mailsOf(product)[0]).toMatchObject({ about: 'noticeToCompany', to: company });
  product.does({ type: 'nameOwner', owner: '陈刚', account: accountId('孙浩'), isToldElsewhere: false });
  product.does(send);
  expect(mailsOf(product).map(({ about }) => about)).toEqual(['noticeToOwners']);
});

test('new owners are told alone, and the mails of a changed notice bear the next number', () => {
  const product = readyProduct();
  product.does(send);
  product.does({ type: 'nameOwner', owner: '陈刚', account: accountId('孙浩'), isToldElsewhere: false });
  product.does(send);
  expect(mailsOf(product)).toMatchObject([
    { about: 'noticeToOwners', to: { groups: [], people: ['孙浩'] }, facts: { number: { en: '1' } } },
  ]);
  product.does(setFact('endOfSale', '2026-07-31'));
  product.does(send);
  expect(mailsOf(product)).toMatchObject([
    { about: 'noticeToCompany', facts: { number: { en: '2' } } },
    { about: 'noticeToOwners', facts: { number: { en: '2' } } },
  ]);
});

test('a reminder goes to those who have not confirmed, without lines; a confirmation mails nobody', () => {
  const product = readyProduct();
  product.does(send);
  product.does({ type: 'remindOwners' });
  expect(mailsOf(product)).toEqual([
    {
      about: 'noticeReminder',
      to: { groups: [], people: [CHEN] },
      facts: { product: { zh: '血压计', en: '血压计' }, number: { zh: '1', en: '1' } },
      lines: [],
    },
  ]);
  product.does({ type: 'confirmNotice', number: 1 }, CHEN);
  expect(mailsOf(product)).toEqual([]);
});

test('however many there are, each is told once, at most 50 with one mail, the company with one alone', () => {
  const count = fc.nat(400);
  fc.assert(
    fc.property(count, count, fc.boolean(), (owners, people, hasGroup) => {
      const told = Array.from({ length: owners }, (_, nth) => accountId(`owner ${nth}`));
      const company = {
        groups: hasGroup ? [COMPANY] : [],
        people: Array.from({ length: people }, (_, nth) => accountId(`person ${nth}`)),
      };
      const mails = noticeMails(defaultProcess, readyProduct().state(), '血压计', {
        ...company,
        told,
        number: 1,
      });
      const toCompany = mails.filter(({ about }) => about === 'noticeToCompany');
      const toOwners = mails.filter(({ about }) => about === 'noticeToOwners');
      expect(toCompany.map(({ to }) => to)).toEqual(hasGroup || people > 0 ? [company] : []);
      expect(toOwners.flatMap(({ to }) => to.people)).toEqual(told);
      expect(toOwners.every(({ to }) => to.people.length > 0 && to.people.length <= 50)).toBe(true);
      expect(toOwners).toHaveLength(Math.ceil(owners / 50));
    }),
    { numRuns: 50 },
  );
});

test('many who have not confirmed are reminded in batches of 50 too', () => {
  const accounts = Array.from({ length: 120 }, (_, nth) => accountId(`owner ${nth}`));
  const product = readyProduct();
  const mails = noticeMailsFor(
    defaultProcess,
    product.state(),
    { type: 'ownersReminded', data: { accounts } },
    '血压计',
  );
  expect(mails.map(({ to }) => to.people.length)).toEqual([50, 50, 20]);
});
