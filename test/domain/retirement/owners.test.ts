import type { CommandOf } from '../../../src/domain/dossier/command';
import { decide } from '../../../src/domain/dossier/decide/decide';
import { accountId } from '../../../src/domain/ids';
import { MAX_OWNERS } from '../../../src/domain/retirement/decide-owner';
import { LI, paperProduct } from '../../support/paper-product';
import { readyProduct } from './ready-product';

const CHEN = accountId('陈刚');

const name = (
  owner: string,
  account: typeof CHEN | null = CHEN,
  isToldElsewhere = false,
): CommandOf<'nameOwner'> => ({ type: 'nameOwner', owner, account, isToldElsewhere });

const nothing = { ok: true, events: [] };

test('a name stands for a person, for somebody told elsewhere, or for nobody known', () => {
  const product = paperProduct('retirement');
  product.does(name(' 陈工 '));
  expect(product.state().retirement.owners).toEqual({
    陈工: { by: LI, at: product.now(), account: CHEN, isToldElsewhere: false },
  });
  product.does(name('陈工', null, true));
  expect(product.state().retirement.owners['陈工']).toMatchObject({ account: null, isToldElsewhere: true });
  product.does(name('陈工', null, false));
  expect(product.state().retirement.owners).toEqual({});
});

test('what is so already leaves no event', () => {
  const product = paperProduct('retirement');
  expect(product.run(name('陈工', null))).toEqual(nothing);
  product.does(name('陈工'));
  expect(product.run(name('陈工'))).toEqual(nothing);
  product.does(name('陈工', null, true));
  expect(product.run(name('陈工', null, true))).toEqual(nothing);
});

test.each([
  ['nobody’s name', name('  '), 'BAD_VALUE'],
  ['a person who is told elsewhere as well', name('陈工', CHEN, true), 'BAD_VALUE'],
  ['a name of 256 characters', name('陈'.repeat(256)), 'TEXT_TOO_LONG'],
])('%s is refused', (_what, command, code) => {
  expect(paperProduct('retirement').run(command)).toMatchObject({ ok: false, code });
});

test('names that every object has stand for whom they are said to stand for, and for nobody before', () => {
  for (const owner of ['constructor', '__proto__', 'toString']) {
    const product = readyProduct();
    const context = product.context();
    const prepared = { notice: { owners: [owner], digest: 'd' } };
    const send = { type: 'sendNotice', digest: 'd' } as const;
    expect(decide(send, { ...context, prepared })).toMatchObject({
      code: 'OWNERS_UNKNOWN',
      facts: { owners: owner },
    });
    expect(product.run(name(owner, null))).toEqual(nothing);
    product.does(name(owner));
    expect(decide(send, { ...product.context(), prepared })).toMatchObject({
      events: [{ data: { told: [CHEN], owners: [CHEN] } }],
    });
  }
});

test('a product knows so many owners and no more, but those it knows can be changed and dropped', () => {
  const product = paperProduct('retirement');
  for (let nth = 0; nth < MAX_OWNERS; nth += 1) product.does(name(`陈${nth}`));
  expect(product.run(name('陈工'))).toEqual({
    ok: false,
    code: 'TOO_MANY_OWNERS',
    facts: { max: String(MAX_OWNERS) },
  });
  product.does(name('陈7', null, true));
  product.does(name('陈8', null));
  product.does(name('陈工'));
  expect(Object.keys(product.state().retirement.owners)).toHaveLength(MAX_OWNERS);
});

test('of many unknown names the first ten are told', () => {
  const product = readyProduct();
  const owners = Array.from({ length: 15 }, (_, nth) => `陈${nth}`);
  expect(
    decide(
      { type: 'sendNotice', digest: 'd' },
      { ...product.context(), prepared: { notice: { owners, digest: 'd' } } },
    ),
  ).toMatchObject({ code: 'OWNERS_UNKNOWN', facts: { owners: owners.slice(0, 10).join(', ') } });
});

test('a notice is never sent without its recipients at hand', () => {
  const product = readyProduct();
  expect(() => decide({ type: 'sendNotice', digest: 'd' }, product.context())).toThrow('recipients');
});

test('a notice keeps the digest of what was shown, what it rests on, and who was told', () => {
  const product = readyProduct();
  product.does({ type: 'sendNotice', digest: 'digest' });
  const [plan, notice] = ['产品退市计划.docx', '产品退市通知书.pdf'].map(
    (file) => product.fileNamed(file).id,
  );
  expect(product.recorded().at(-1)).toMatchObject({
    type: 'noticeSent',
    actor: LI,
    data: {
      number: 1,
      digest: 'digest',
      coverage: {
        retirementPlan: `file:${plan}`,
        retirementNotice: `file:${notice}`,
        'fact:retirementReason': 'noMarketOpportunity',
        'fact:endOfSale': '2026-06-30',
        'fact:endOfSupport': '2027-06-30',
      },
      groups: [{ id: 'g-all', name: 'everybody' }],
      people: [],
      told: [CHEN],
      owners: [CHEN],
    },
  });
});
