import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportState, importState, storePart } from '../../../emulator/store/snapshot';
import { loadSnapshot, saveSnapshot } from '../../../emulator/store/snapshot-file';
import { createStore } from '../../../emulator/store/store';
import { newProduct, startTestSite } from '../site-fixture';

describe('the whole site as a snapshot', () => {
  test('comes back as it was, files and sequences included', async () => {
    const jira = startTestSite();
    const { id } = await newProduct(jira);
    const copy = createStore();
    expect(importState(copy, JSON.parse(JSON.stringify(exportState(jira.site.store))))).toEqual({ ok: true });
    expect(exportState(copy)).toEqual(exportState(jira.site.store));
    const file = jira.site.store.files.all()[0];
    expect(copy.files.need(file?.attachmentId ?? '').bytes).toEqual(file?.bytes);
    expect(Number(copy.nextId('issue'))).toBe(Number(id) + 1);
  });

  test('anything else is refused and changes nothing', () => {
    const { store } = startTestSite().site;
    const before = exportState(store);
    for (const rubbish of [null, {}, { format: 'other' }, { ...before, version: 99 }])
      expect(importState(store, rubbish).ok).toBe(false);
    expect(exportState(store)).toEqual(before);
  });

  test('grows a revision with every write, so that a saver knows when to save', async () => {
    const jira = startTestSite();
    const before = jira.site.store.revision();
    await jira.call('li.na', 'GET', 'issue/PROD-1');
    expect(jira.site.store.revision()).toBe(before);
    await newProduct(jira);
    expect(jira.site.store.revision()).toBeGreaterThan(before);
  });
});

describe('a snapshot in a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'site-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('is written in one step and read back', async () => {
    const { store } = startTestSite().site;
    saveSnapshot({ jira: storePart(store) }, folder);
    expect(await readdir(folder)).toEqual(['site.json']);
    const copy = createStore();
    expect(loadSnapshot({ jira: storePart(copy) }, folder)).toEqual({ kind: 'loaded' });
    expect(copy.issues.size).toBe(store.issues.size);
  });

  test('may be missing', async () => {
    expect(loadSnapshot({ jira: storePart(createStore()) }, path.join(folder, 'none'))).toEqual({
      kind: 'nothing',
    });
  });

  test.each(['{"format":', '{"format":"x"}', '{"jira":{}}', '[]', ''])(
    'that is damaged (%s) is refused and kept',
    async (content) => {
      const file = path.join(folder, 'site.json');
      await writeFile(file, content);
      const store = createStore();
      expect(loadSnapshot({ jira: storePart(store) }, folder)).toMatchObject({
        kind: 'damaged',
        message: expect.stringContaining('left untouched'),
      });
      expect(store.issues.size).toBe(0);
      expect(await readFile(file, 'utf8')).toBe(content);
    },
  );
});
