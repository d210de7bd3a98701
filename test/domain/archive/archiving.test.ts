import { findGaps } from '../../../src/domain/archive/gaps';
import { decide } from '../../../src/domain/dossier/decide/decide';
import type { CommandOf } from '../../../src/domain/dossier/command';
import { attachmentId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { DIGEST, enter, paperProduct, terminate, type PaperProduct } from '../../support/paper-product';
import { readyProduct } from '../retirement/ready-product';
import { WU } from './material';

const archive = (files: readonly string[], digest = DIGEST): CommandOf<'archiveProduct'> => ({
  type: 'archiveProduct',
  files: files.map(attachmentId),
  digest,
});

/** A retired product with an index and a list attached for its archive. */
function retired(): { readonly product: PaperProduct; readonly files: readonly string[] } {
  const product = readyProduct();
  product.does(enter('retired'), null);
  return { product, files: [product.attach('archive-index.json'), product.attach('customers.csv')] };
}

test('the dossier is archived: its files, how much was missing, and the digest of its index stand in one event', () => {
  const { product, files } = retired();
  const gapCount = findGaps(defaultProcess, {
    state: product.state(),
    files: product.files(),
    versions: [],
    fingerprints: {},
  }).length;
  expect(gapCount).toBeGreaterThan(20);
  product.does(archive(files), WU);
  const archived = {
    files: [
      { attachmentId: files[0], filename: 'archive-index.json' },
      { attachmentId: files[1], filename: 'customers.csv' },
    ],
    gapCount,
    digest: DIGEST,
  };
  expect(product.recorded().at(-1)).toMatchObject({ type: 'productArchived', actor: WU, data: archived });
  expect(product.state().archive.archived).toEqual({ ...archived, by: WU, at: product.now() });
});

test('it can be archived again later: the archive is as it was put together last', () => {
  const { product, files } = retired();
  product.does(archive(files), WU);
  const first = product.state().archive.archived;
  product.wait(24);
  const newer = product.attach('archive-index.json');
  product.does(archive([newer]), WU);
  expect(product.state().archive.archived).toMatchObject({
    files: [{ attachmentId: newer }],
    at: product.now(),
  });
  expect(product.state().archive.archived).not.toEqual(first);
  const kept = product.recorded().filter(({ type }) => type === 'productArchived');
  expect(kept).toHaveLength(2);
});

test('a product that was met retired is archived as well', () => {
  const product = paperProduct('retired');
  product.does(archive([product.attach('archive-index.json')]), WU);
  expect(product.state().archive.archived).toMatchObject({ by: WU });
});

test.each(defaultProcess.stages.filter(({ isEnd }) => isEnd !== true).map(({ key }) => key))(
  'a product in %s is not archived',
  (stage) => {
    const product = paperProduct(stage);
    const file = product.attach('archive-index.json');
    expect(product.run(archive([file]), WU)).toEqual({ ok: false, code: 'NOT_RETIRED', facts: {} });
  },
);

test('a product that was ended early is not archived, also where it had retired before; one that came back neither', () => {
  const { product, files } = retired();
  product.does(terminate, null);
  expect(product.run(archive(files), WU)).toMatchObject({ code: 'NOT_RETIRED' });
  product.does(enter('iteration'), null);
  expect(product.run(archive(files), WU)).toMatchObject({ code: 'NOT_RETIRED' });
});

test('a dossier that is not what its index says is not archived', () => {
  const { product, files } = retired();
  expect(product.run(archive(files, 'of an older index'), WU)).toEqual({
    ok: false,
    code: 'ARCHIVE_CHANGED',
    facts: {},
  });
  expect(decide(archive(files), product.context(WU))).toMatchObject({ code: 'ARCHIVE_CHANGED' });
});

test('files that are not there, or are empty, are no archive', () => {
  const { product, files } = retired();
  const empty = product.attach('archive-index.json', 0);
  const refused: readonly (readonly string[])[] = [[], ['99'], [...files, '99'], [...files, empty]];
  for (const wanted of refused)
    expect(product.run(archive(wanted), WU)).toEqual({
      ok: false,
      code: 'UNKNOWN_ATTACHMENT',
      facts: { attachment: wanted.join(', ') },
    });
  product.remove(attachmentId(files[0] ?? ''));
  expect(product.run(archive(files), WU)).toMatchObject({ code: 'UNKNOWN_ATTACHMENT' });
  product.does(archive(files.slice(1)), WU);
});

test('an archive whose files are deleted later was archived all the same', () => {
  const { product, files } = retired();
  product.does(archive(files), WU);
  const { archived } = product.state().archive;
  product.remove(attachmentId(files[0] ?? ''));
  product.does({ type: 'followFiles' }, null);
  expect(product.state().archive.archived).toEqual(archived);
});
