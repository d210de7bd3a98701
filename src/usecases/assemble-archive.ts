import { archiveIndex } from '../domain/archive/archive-index';
import { findGaps } from '../domain/archive/gaps';
import { findDeliverable } from '../domain/process/process-definition';
import type { IssueId } from '../domain/ids';
import { allEvents } from './all-events';
import type { ActDeps } from './act-on-product';
import { readNewFiles } from './index-files';
import type { Product } from './locate-product';
import { stateOf } from './prepare-command';
import { tableText } from './read-table';
import { refreshProduct, type Refreshed } from './refresh-product';

export interface Assembled {
  /** The index, byte for byte as it is to be attached. */
  readonly json: string;
  readonly digest: string;
  readonly gapCount: number;
  /** Key of a deliverable whose table has rows, or null. */
  readonly table: string | null;
}

/** Makes the index of a product's dossier: the same dossier gives the same index, to the letter. */
export async function assembleArchive(deps: ActDeps, product: Product): Promise<Assembled> {
  const { issue, process, dossier, settings } = product;
  const state = stateOf(product);
  const chain = dossier?.chain ?? { sequence: 0, hash: '' };
  const { files, versions } = issue;
  const fingerprints = await deps.contents.known(issue.id);
  const gaps = findGaps(process, { state, files, versions, fingerprints });
  const digests: [string, string][] = [];
  for (const [key, { index }] of Object.entries(state.tables)) {
    const definition = findDeliverable(process, key)?.table;
    if (!definition || !index || index.rowCount === 0) continue;
    const text = await tableText(deps, issue.id, definition, index, settings.storedLanguage);
    digests.push([key, deps.hash(text)]);
  }
  // The files of the index itself come and go with it: only what the dossier rests on is told.
  const index = archiveIndex({
    process,
    issue: issue.id,
    key: issue.key,
    summary: issue.summary,
    state: { ...state, archive: { ...state.archive, requests: [] } },
    files,
    fingerprints,
    gaps,
    events: await allEvents(deps.dossiers, issue.id, chain.sequence),
    chain,
    tables: Object.fromEntries(digests),
  });
  const json = `${JSON.stringify(index, null, 1)}\n`;
  return { json, digest: deps.hash(json), gapCount: gaps.length, table: digests[0]?.[0] ?? null };
}

/** A call of a page has 25 seconds; whatever is left then is a gap until the next hour. */
const MAX_READS = 5;

/** The index as it would be attached now. Whoever sees the product may look at it. */
export async function openAssembly(
  deps: ActDeps,
  id: IssueId,
): Promise<{ readonly ok: true; readonly assembled: Assembled } | Extract<Refreshed, { ok: false }>> {
  const refreshed = await refreshProduct(deps, id, null);
  if (!refreshed.ok) return refreshed;
  const product = { ...refreshed.product, dossier: refreshed.dossier };
  // What came in since the last hourly run is read now, so that the index is whole.
  for (let run = 0; run < MAX_READS; run += 1)
    if (!(await readNewFiles(deps.contents, product)).hasMore) break;
  return { ok: true, assembled: await assembleArchive(deps, product) };
}
