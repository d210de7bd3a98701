import type { CommandOf } from '../../../src/domain/dossier/command';
import { issueId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { isReplacementCarried, replacementOf } from '../../../src/domain/retirement/replacement';
import { setFact } from '../../support/commands';
import { enter, paperProduct, type PaperProduct } from '../../support/paper-product';

const nothing = { ok: true, events: [] };

const carried = (product: string, link: string | null = '77'): CommandOf<'followReplacement'> => ({
  type: 'followReplacement',
  carried: { product: issueId(product), key: `PROD-${product}`, link },
});
const noneCarried: CommandOf<'followReplacement'> = { type: 'followReplacement', carried: null };
const replaced = (
  product: string,
  isReplaced = true,
  key = `PROD-${product}`,
): CommandOf<'followReplaced'> => ({
  type: 'followReplaced',
  product: issueId(product),
  key,
  isReplaced,
});

const isCarried = (product: PaperProduct): boolean => isReplacementCarried(defaultProcess, product.state());

test('a product without a replacement has nothing to tell Jira', () => {
  const product = paperProduct('iteration');
  expect(replacementOf(defaultProcess, product.state())).toBeNull();
  expect(isCarried(product)).toBe(true);
});

test('a named replacement waits until Jira knows of it, with a link or without one', () => {
  for (const link of ['77', null]) {
    const product = paperProduct('iteration');
    product.does(setFact('replacementProduct', '10015'));
    expect(replacementOf(defaultProcess, product.state())).toEqual({ product: '10015', key: 'PROD-10015' });
    expect(isCarried(product)).toBe(false);
    product.does(carried('10015', link), null);
    expect(isCarried(product)).toBe(true);
    expect(product.run(carried('10015', link), null)).toEqual(nothing);
  }
});

test('another replacement, and one that was taken back, wait again', () => {
  const product = paperProduct('iteration');
  product.does(setFact('replacementProduct', '10015'));
  product.does(carried('10015'), null);
  product.does(setFact('replacementProduct', '10016'));
  expect(isCarried(product)).toBe(false);
  product.does(carried('10016', '78'), null);
  expect(isCarried(product)).toBe(true);
  product.does(setFact('replacementProduct', null));
  expect(isCarried(product)).toBe(false);
  product.does(noneCarried, null);
  expect(isCarried(product)).toBe(true);
  expect(product.state().retirement.carried).toBeNull();
  expect(product.run(noneCarried, null)).toEqual(nothing);
});

test('a link that came later is known too', () => {
  const product = paperProduct('iteration');
  product.does(setFact('replacementProduct', '10015'));
  product.does(carried('10015', null), null);
  product.does(carried('10015', '79'), null);
  expect(product.state().retirement.carried).toEqual({ product: '10015', key: 'PROD-10015', link: '79' });
});

test('the new product knows once whom it replaces, under the newest key, until it does so no more', () => {
  const product = paperProduct('development');
  product.does(replaced('1'), null);
  product.does(replaced('2'), null);
  expect(product.run(replaced('1'), null)).toEqual(nothing);
  expect(product.state().retirement.replaces.map(({ key }) => key)).toEqual(['PROD-1', 'PROD-2']);
  product.does(replaced('1', true, 'OLD-1'), null);
  expect(product.state().retirement.replaces.map(({ key }) => key)).toEqual(['PROD-2', 'OLD-1']);
  product.does(replaced('1', false), null);
  expect(product.state().retirement.replaces).toEqual([{ product: '2', key: 'PROD-2' }]);
  expect(product.run(replaced('1', false), null)).toEqual(nothing);
});

test('replacements are still followed when the product has come to its end', () => {
  const product = paperProduct('retirement');
  product.does(setFact('replacementProduct', '10015'));
  product.does(enter('retired'), null);
  product.does(carried('10015'), null);
  product.does(replaced('1'), null);
  expect(product.state().retirement).toMatchObject({
    carried: { product: '10015' },
    replaces: [{ product: '1' }],
  });
});
