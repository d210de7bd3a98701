import fc from 'fast-check';
import { decide } from '../../../src/domain/dossier/decide/decide';
import { accountId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { setFact } from '../../support/commands';
import { LI, paperProduct } from '../../support/paper-product';

const ZHOU = accountId('运营周婷');

const APART = ['retirementRequest', 'retirementReason'] as const;
const WORDS = {
  retirementRequest: ['No new customer for a year', 'No new customer for two years', null],
  retirementReason: ['noMarketOpportunity', 'superseded', null],
};

test('whatever is said, changed and taken back by whom, the request and the reason never come from one person', () => {
  const outcomes = new Set<string>();
  const saying = fc.constantFrom(...APART).chain((fact) =>
    fc.record({
      fact: fc.constant(fact),
      value: fc.constantFrom(...WORDS[fact]),
      who: fc.constantFrom(LI, ZHOU, accountId('管理员')),
    }),
  );
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 20 }), (story) => {
      const product = paperProduct('iteration');
      for (const { fact, value, who } of story) {
        const decision = product.run(setFact(fact, value), who);
        outcomes.add(decision.ok ? `${decision.events.length} events` : decision.code);
        const [request, reason] = APART.map((key) => product.state().facts[key]);
        if (request && reason) expect(request.by).not.toBe(reason.by);
        // What somebody is kept from is only to say it; to take it back is open to them.
        if (value === null) expect(decision.ok).toBe(true);
      }
    }),
  );
  expect([...outcomes].sort()).toEqual(['0 events', '1 events', 'SAME_PERSON']);
});

test.each([
  ['retirementRequest', 'No customers', 'retirementReason', 'superseded', '退市需求'],
  ['retirementReason', 'noMarketOpportunity', 'retirementRequest', 'No customers', '退市原因'],
])('whoever has said %s is told so when they go on to say the other', (first, one, second, other, name) => {
  const product = paperProduct('iteration');
  product.does(setFact(first, one));
  const before = product.state();
  expect(product.run(setFact(second, other))).toMatchObject({
    code: 'SAME_PERSON',
    facts: { fact: { zh: name } },
  });
  expect(product.state()).toBe(before);
  product.does(setFact(second, other), ZHOU);
  expect(product.state().facts[second]).toMatchObject({ value: other, by: ZHOU });
});

test('what the app itself or an unknown person said stands in nobody’s way', () => {
  const product = paperProduct('iteration');
  product.does(setFact('retirementRequest', 'No customers'), null);
  product.does(setFact('retirementReason', 'noMarketOpportunity'), LI);
  expect(product.state().facts['retirementReason']?.by).toBe(LI);
  product.does(setFact('retirementReason', 'superseded'), null);
  expect(product.state().facts['retirementReason']?.by).toBeNull();
});

test('in whichever order the two dates are given, changed and taken back, support never ends before sale', () => {
  const day = fc.constantFrom('2026-06-29', '2026-06-30', '2026-07-01', '2027-01-01', '2026-02-30', null);
  const saying = fc.record({ fact: fc.constantFrom('endOfSale', 'endOfSupport'), value: day });
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(fc.array(saying, { minLength: 1, maxLength: 20 }), (story) => {
      const product = paperProduct('retirement');
      for (const { fact, value } of story) {
        const { facts } = product.state();
        const wanted = { ...facts, [fact]: value === null ? undefined : { value } };
        const sale = wanted['endOfSale']?.value;
        const support = wanted['endOfSupport']?.value;
        const isSound = value !== '2026-02-30' && !(sale && support && support < sale);
        const decision = product.run(setFact(fact, value));
        expect(decision.ok || decision.code).toBe(isSound || 'BAD_DATES');
        outcomes.add(decision.ok ? 'set' : decision.code);
      }
    }),
  );
  expect([...outcomes].sort()).toEqual(['BAD_DATES', 'set']);
});

test('the replacement is the product that was found, under the key by which people know it', () => {
  const product = paperProduct('iteration');
  product.does(setFact('replacementProduct', '10015', ' It covers both markets '));
  expect(product.state().facts['replacementProduct']).toEqual({
    by: LI,
    at: product.now(),
    value: '10015',
    reason: 'It covers both markets',
    label: 'PROD-10015',
  });
});

test('the same replacement for the same reason leaves no event; another one takes its place', () => {
  const product = paperProduct('iteration');
  product.does(setFact('replacementProduct', '10015'));
  expect(product.run(setFact('replacementProduct', '10015'))).toEqual({ ok: true, events: [] });
  product.does(setFact('replacementProduct', '10016'));
  expect(product.state().facts['replacementProduct']).toMatchObject({ value: '10016', label: 'PROD-10016' });
});

test('a replacement is taken back with its key, and nothing needs to be found for that', () => {
  const product = paperProduct('iteration');
  product.does(setFact('replacementProduct', '10015'));
  product.does(setFact('replacementProduct', null));
  expect(product.state().facts).toEqual({});
  expect(product.recorded().at(-1)?.data).toEqual({
    fact: 'replacementProduct',
    value: null,
    reason: null,
  });
});

test('a product that was not found replaces nothing, whatever its key looks like', () => {
  const product = paperProduct('iteration');
  for (const wanted of ['10015', 'PROD-1', 'constructor'])
    expect(decide(setFact('replacementProduct', wanted), product.context())).toEqual({
      ok: false,
      code: 'UNKNOWN_PRODUCT',
      facts: {},
    });
});

test('a product that was found is of no account to other facts', () => {
  const product = paperProduct('iteration');
  const prepared = { product: { product: '10015', key: 'PROD-9' } } as never;
  expect(decide(setFact('productGoal', 'PROD-9'), { ...product.context(), prepared })).toEqual({
    ok: true,
    events: [{ type: 'factSet', data: { fact: 'productGoal', value: 'PROD-9', reason: null } }],
  });
});

test('the process keeps the two apart in both directions, and dates one of them by the other', () => {
  const named = Object.fromEntries(defaultProcess.facts.map((fact) => [fact.key, fact]));
  expect(named['retirementRequest']).toMatchObject({ apartFrom: 'retirementReason', setBy: ['operations'] });
  expect(named['retirementReason']).toMatchObject({
    apartFrom: 'retirementRequest',
    setBy: ['productManager'],
  });
  expect(named['endOfSupport']?.value).toEqual({ kind: 'date', notBefore: 'endOfSale' });
});
