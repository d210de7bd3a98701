import { confirm, putRow, setFact, setItem } from '../../support/commands';
import { LI, paperProduct } from '../../support/paper-product';

const nothing = { ok: true, events: [] };

test('a fact is set with its reason, changed, and forgotten', () => {
  const product = paperProduct('launch');
  product.does(setFact('launchEvent', ' yes ', ' The committee and operations agreed '));
  expect(product.state().facts['launchEvent']).toEqual({
    by: LI,
    at: product.now(),
    value: 'yes',
    reason: 'The committee and operations agreed',
  });
  product.does(setFact('launchEvent', 'no'));
  expect(product.state().facts['launchEvent']).toMatchObject({ value: 'no', reason: null });
  product.does(setFact('launchEvent', null, 'Asked again in May'));
  expect(product.state().facts).toEqual({});
});

test('a fact that is so already leaves no event; another reason for it does', () => {
  const product = paperProduct('launch');
  product.does(setFact('launchEvent', 'yes', 'Agreed'));
  expect(product.run(setFact('launchEvent', 'yes', 'Agreed'))).toEqual(nothing);
  expect(product.run(setFact('launchEvent', 'yes', 'Agreed on 3 March'))).toMatchObject({
    events: [{ type: 'factSet' }],
  });
  expect(product.run(setFact('liveDemo', null, 'Never was known'))).toEqual(nothing);
});

test('a text fact takes any text that fits, and blanks alone are none', () => {
  const product = paperProduct('strategy');
  product.does(setFact('productGoal', '目'.repeat(255)));
  expect(product.state().facts['productGoal']?.value).toHaveLength(255);
  product.does(setFact('productGoal', '   '));
  expect(product.state().facts).toEqual({});
});

test('items of a checklist are ticked or written down, and opened again', () => {
  const product = paperProduct('launch');
  product.does(setItem('launchEventPack', 'rollUpBanner', true, 'a tick takes no words'));
  product.does(setItem('launchEventPack', 'place', true, ' Shanghai '));
  expect(product.state().checklists['launchEventPack']).toMatchObject({
    rollUpBanner: { by: LI, text: null },
    place: { text: 'Shanghai' },
  });
  expect(product.run(setItem('launchEventPack', 'place', true, 'Shanghai'))).toEqual(nothing);
  expect(product.run(setItem('launchEventPack', 'rollUpBanner'))).toEqual(nothing);
  product.does(setItem('launchEventPack', 'place', true, 'Beijing'));
  product.does(setItem('launchEventPack', 'rollUpBanner', false));
  expect(product.run(setItem('launchEventPack', 'rollUpBanner', false))).toEqual(nothing);
  expect(product.state().checklists['launchEventPack']).toMatchObject({ place: { text: 'Beijing' } });
  expect(product.state().checklists['launchEventPack']).not.toHaveProperty('rollUpBanner');
});

test('a confirmation is given with a note, given anew with another one, and taken back', () => {
  const product = paperProduct('initiation');
  product.does(confirm('preInitiationRecord', true, 'Management meeting of 2 March'));
  expect(product.state().confirmations).toEqual({
    preInitiationRecord: { by: LI, at: product.now(), note: 'Management meeting of 2 March' },
  });
  expect(product.run(confirm('preInitiationRecord', true, 'Management meeting of 2 March'))).toEqual(nothing);
  product.does(confirm('preInitiationRecord', true));
  expect(product.state().confirmations['preInitiationRecord']?.note).toBeNull();
  product.does(confirm('preInitiationRecord', false));
  expect(product.state().confirmations).toEqual({});
  expect(product.run(confirm('preInitiationRecord', false))).toEqual(nothing);
});

test('rows are added, changed as a whole, and removed', () => {
  const product = paperProduct('retirement');
  product.does(putRow({ customer: ' 仁济医院 ', region: '华东', supportPlan: '' }));
  product.does(putRow({ customer: '协和医院' }));
  expect(product.rows('impactInventory')).toEqual({
    1: { customer: '仁济医院', region: '华东' },
    2: { customer: '协和医院' },
  });
  product.does(putRow({ customer: '协和医院', contractStatus: 'signed' }, '2'));
  product.does({ type: 'removeRow', deliverable: 'impactInventory', row: '1' });
  expect(product.rows('impactInventory')).toEqual({
    2: { customer: '协和医院', contractStatus: 'signed' },
  });
  expect(product.run({ type: 'removeRow', deliverable: 'impactInventory', row: '1' })).toEqual(nothing);
});

test('nothing to list is said by somebody, and a row unsays it', () => {
  const product = paperProduct('retirement');
  const none = (isNone: boolean) =>
    ({ type: 'declareNone', deliverable: 'impactInventory', none: isNone }) as const;
  expect(product.run(none(false))).toEqual(nothing);
  product.does(none(true));
  expect(product.state().tables['impactInventory']).toEqual({
    index: null,
    none: { by: LI, at: product.now() },
  });
  expect(product.run(none(true))).toEqual(nothing);
  product.does(none(false));
  expect(product.state().tables['impactInventory']?.none).toBeNull();
  product.does(none(true));
  product.does(putRow({ customer: '仁济医院' }));
  expect(product.state().tables['impactInventory']?.none).toBeNull();
});
