import type { Command } from '../../../src/domain/dossier/command';
import { isReadOnly } from '../../../src/domain/dossier/decide/read-only';
import { projectId } from '../../../src/domain/ids';
import { defaultProcess } from '../../../src/domain/process/default/default-process';
import { DIGEST, enter, LI, paperProduct, terminate, type PaperProduct } from '../../support/paper-product';
import { readyProduct } from './ready-product';
import { recogniseFilesIn } from './recognised';

function retired(): PaperProduct {
  const product = readyProduct();
  product.does(enter('retired'), null);
  return product;
}

function archive(product: PaperProduct): void {
  const files = [product.attach('index.json')];
  product.does({ type: 'archiveProduct', files, digest: DIGEST });
}

/** The app meets or follows a product in its end, in which Jira shows it since then. */
const retiredSince = (since: string): Command => ({ ...enter('retired'), since }) as Command;

test('a product is closed when its status moves to the end, from whichever stage, and only then', () => {
  for (const { key, isEnd } of defaultProcess.stages) {
    const product = paperProduct(key);
    expect(isReadOnly(product.context())).toBe(false);
    product.does(enter('retired'), null);
    expect(isReadOnly(product.context())).toBe(isEnd !== true);
  }
});

test('a product whose gate is open retires with one event, which closes it', () => {
  const product = readyProduct();
  expect(product.run(retiredSince('2020-01-01T00:00:00.000Z'), LI)).toEqual({
    ok: true,
    events: [
      {
        type: 'stageEntered',
        data: { stage: 'retired', statusId: 'status-of-retired', projectId: '10000', closes: true },
      },
    ],
  });
  expect(product.state().stageSince).toBe(product.now());
  expect(product.run(enter('retired'), null)).toEqual({ ok: true, events: [] });
});

test('a product that is met retired is in its end since Jira shows it, and since now where Jira does not say', () => {
  const long = paperProduct(null);
  long.does(retiredSince('2024-05-06T07:08:09.000Z'), null);
  expect(long.state()).toMatchObject({ stageSince: '2024-05-06T07:08:09.000Z', isClosed: false });
  const unknown = paperProduct('retired');
  expect(unknown.state()).toMatchObject({ stageSince: unknown.now(), isClosed: false });
});

test('since when Jira shows a status is of no account in any other stage', () => {
  const product = paperProduct(null);
  product.does({ ...enter('iteration'), since: '2024-05-06T07:08:09.000Z' } as Command, null);
  expect(product.state().stageSince).toBe(product.now());
});

test('a product that comes back retires anew: later, and closed', () => {
  const product = paperProduct(null);
  product.does(retiredSince('2024-05-06T07:08:09.000Z'), null);
  product.wait(24);
  product.does(enter('iteration'), null);
  product.wait(24);
  product.does(enter('retired'), null);
  expect(product.state()).toMatchObject({
    stageSince: product.now(),
    isClosed: true,
    visits: { retired: 2 },
  });
});

test('a retired product whose status ended it early and was put right is as closed as before', () => {
  const product = retired();
  product.does(terminate, null);
  product.does(enter('retired'), null);
  expect(isReadOnly(product.context())).toBe(true);
});

test('a retired product that moves to another project is as closed, and has retired when it retired', () => {
  const product = retired();
  const since = product.state().stageSince;
  product.wait(24 * 30);
  product.does({ ...enter('retired'), projectId: projectId('10001') } as Command, null);
  expect(product.state()).toMatchObject({ projectId: '10001', stage: 'retired', isClosed: true });
  expect(product.state().stageSince).toBe(since);
});

test('a product that was met retired and moves to another project stays open, and has retired when it retired', () => {
  const product = paperProduct(null);
  product.does(retiredSince('2024-05-06T07:08:09.000Z'), null);
  product.does({ ...enter('retired'), projectId: projectId('10001') } as Command, null);
  expect(product.state()).toMatchObject({
    projectId: '10001',
    isClosed: false,
    stageSince: '2024-05-06T07:08:09.000Z',
  });
});

test('after the end no name of a file says anything; before, it does', () => {
  const product = readyProduct();
  expect(recogniseFilesIn(product, '产品规划.pdf')).toEqual(['产品规划.pdf']);
  product.does(enter('retired'), null);
  expect(recogniseFilesIn(product, '产品退市计划 v9.docx')).toEqual([]);
  expect(recogniseFilesIn(product, '竞品资料.pdf')).toEqual([]);
  expect(product.state().evidence['retirementPlan']?.[0]?.versions).toHaveLength(1);
  product.does(enter('retirement'), null);
  product.does({ type: 'followFiles' }, null);
  expect(product.state().evidence['retirementPlan']?.[0]?.versions).toHaveLength(2);
});

test('a file that came with the last transition stands for what it is called, as the last thing before the end', () => {
  const product = readyProduct();
  product.attach('产品退市计划 v2.docx');
  product.attach('holiday.jpg');
  product.does(enter('retired'), LI);
  const plan = product.state().evidence['retirementPlan']?.[0]?.versions.map(({ content }) => content);
  expect(plan).toMatchObject([{ filename: '产品退市计划.docx' }, { filename: '产品退市计划 v2.docx' }]);
  expect(product.recorded().slice(-2)).toMatchObject([
    { type: 'filesFollowed', data: { linked: [{ isNewVersion: true }], lost: [] } },
    { type: 'stageEntered', data: { closes: true } },
  ]);
  expect(product.run({ type: 'followFiles' }, null)).toEqual({ ok: true, events: [] });
});

test('names go on to speak in a product that was met retired, until it is archived', () => {
  const product = readyProduct('retired');
  expect(recogniseFilesIn(product, '产品规划.pdf')).toEqual(['产品规划.pdf']);
  archive(product);
  expect(recogniseFilesIn(product, '竞品资料.pdf')).toEqual([]);
});

test('after the end a file that is gone is still noticed, once', () => {
  const product = retired();
  product.remove(product.fileNamed('产品退市计划.docx').id);
  expect(product.run({ type: 'followFiles' }, null)).toMatchObject({
    events: [
      { data: { linked: [], lost: [{ deliverable: 'retirementPlan', filename: '产品退市计划.docx' }] } },
    ],
  });
  expect(product.run({ type: 'followFiles' }, null)).toEqual({ ok: true, events: [] });
});
