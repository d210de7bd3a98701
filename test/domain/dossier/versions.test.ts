import { judge, testVersion } from '../../support/commands';
import { LI, paperProduct, type PaperProduct } from '../../support/paper-product';

function acceptance(): PaperProduct {
  const product = paperProduct('acceptance');
  product.putVersion({ id: '10', name: 'V1.0', isReleased: false, isArchived: false });
  return product;
}

test('a version passes, is accepted, and both are signed', () => {
  const product = acceptance();
  product.does(testVersion('10'));
  product.does(judge('10'));
  const signed = { by: LI, at: product.now() };
  expect(product.state().versions).toEqual({
    10: { test: { ...signed, result: 'passed' }, acceptance: { ...signed, verdict: 'accepted', note: null } },
  });
});

test('what was said already leaves no event', () => {
  const product = acceptance();
  product.does(testVersion('10'));
  expect(product.run(testVersion('10'))).toEqual({ ok: true, events: [] });
  product.does(judge('10', 'rejected', 'Crashes on start'));
  expect(product.run(judge('10', 'rejected', ' Crashes on start '))).toEqual({ ok: true, events: [] });
});

test('the events keep the name that the version had', () => {
  const product = acceptance();
  expect(product.run(testVersion('10'))).toMatchObject({
    events: [{ data: { version: '10', name: 'V1.0' } }],
  });
  expect(product.run(judge('10'))).toMatchObject({ events: [{ data: { version: '10', name: 'V1.0' } }] });
});

test('a version that fails after all is no longer accepted, and has to be judged anew once it passes', () => {
  const product = acceptance();
  product.does(testVersion('10'));
  product.does(judge('10'));
  product.does(testVersion('10', 'failed'));
  expect(product.state().versions['10']?.acceptance).toBeNull();
  expect(product.run(judge('10'))).toMatchObject({ code: 'VERSION_NOT_TESTED' });
  product.does(testVersion('10'));
  expect(product.state().versions['10']?.acceptance).toBeNull();
});

test('a verdict can change', () => {
  const product = acceptance();
  product.does(testVersion('10'));
  product.does(judge('10', 'rejected', 'Crashes on start'));
  product.does(judge('10', 'acceptedWithConditions', 'Without the export'));
  expect(product.state().versions['10']?.acceptance).toMatchObject({
    verdict: 'acceptedWithConditions',
    note: 'Without the export',
  });
});
