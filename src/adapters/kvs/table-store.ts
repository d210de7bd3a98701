import { kvs, WhereConditions } from '@forge/kvs';
import type { Tables, Upload } from '../../ports';
import { listOf, objectOf, recordOf, text } from '../shape';
import { chunkKey, chunkKeyStart, uploadKey } from './keys';

const chunk = objectOf({ rows: listOf(objectOf({ id: text, cells: recordOf(text) })), at: text });
const part = objectOf({ text });

/** Keys and bytes of one batch. @see https://developer.atlassian.com/platform/forge/storage-reference/kvs-api/ */
const BATCH_KEYS = 25;
/** Keys of one page of a query. */
const PAGE_KEYS = 100;

/**
 * Rows of big tables in Forge's storage: a chunk is written under a key of its own and never again, so that a table
 * changes all at once when the dossier's head names other chunks.
 */
export const tableStore: Tables = {
  async load(issue, chunks) {
    const values = await readAll(chunks.map((id) => chunkKey(issue, id)));
    return new Map(
      chunks.map((id) => {
        const key = chunkKey(issue, id);
        if (!values.has(key)) throw new Error('Rows of a table are gone.');
        return [id, chunk(values.get(key), 'chunk').rows] as const;
      }),
    );
  },

  async write(issue, chunks, at) {
    const items = chunks.map(({ id, rows }) => ({ key: chunkKey(issue, id), value: { rows, at } }));
    for (let from = 0; from < items.length; from += BATCH_KEYS) {
      const { failedKeys } = await kvs.batchSet(items.slice(from, from + BATCH_KEYS));
      if (failedKeys.length > 0) throw new Error('Rows of a table could not be written.');
    }
  },

  async tidy(issue, kept, before) {
    const keys = new Set(kept.map((id) => chunkKey(issue, id)));
    let cursor: string | undefined;
    do {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(chunkKeyStart(issue)))
        .limit(PAGE_KEYS);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
      const left = page.results.filter(
        ({ key, value }) => !keys.has(key) && chunk(value, 'chunk').at < before,
      );
      for (const { key } of left) await kvs.delete(key);
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  },

  stage: (upload, number, words) =>
    kvs.set(partKey(upload, number), { text: words }, { ttl: { unit: 'HOURS', value: 1 } }),

  async staged(upload, parts) {
    const keys = Array.from({ length: parts }, (_each, number) => partKey(upload, number));
    const values = await readAll(keys);
    const texts = keys.map((key) => (values.has(key) ? part(values.get(key), 'part').text : null));
    return texts.includes(null) ? null : texts.join('');
  },
};

function partKey({ issue, account, id }: Upload, number: number): string {
  return uploadKey(issue, account, id, number);
}

async function readAll(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (let from = 0; from < keys.length; from += BATCH_KEYS) {
    const asked = keys.slice(from, from + BATCH_KEYS).map((key) => ({ key }));
    const { successfulKeys } = await kvs.batchGet(asked);
    for (const { key, value } of successfulKeys) found.set(key, value);
  }
  return found;
}
