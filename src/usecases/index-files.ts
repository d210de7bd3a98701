import type { IssueId } from '../domain/ids';
import { unreadFiles } from '../domain/archive/unread-files';
import type { Fingerprint, Fingerprints } from '../domain/archive/fingerprint';
import type { Contents } from '../ports';
import { listProducts } from './list-products';
import { locateProduct, type Product } from './locate-product';
import { stateOf } from './prepare-command';
import type { ProductDeps } from './refresh-product';

export type IndexDeps = ProductDeps & { readonly contents: Contents };

/** Larger files are not read: their size alone is taken down. */
const MAX_READ_BYTES = 50 * 1024 * 1024;
/** Files that are read in one go. */
const FILES_PER_RUN = 20;

/** What has been read of a product's files, and whether some are left that have not been. */
export interface FilesRead {
  readonly fingerprints: Fingerprints;
  readonly hasMore: boolean;
}

/** Reads the contents of new evidence of a product, as many files as one run reads. */
export async function readNewFiles(contents: Contents, product: Product): Promise<FilesRead> {
  const { id, files } = product.issue;
  const known = await contents.known(id);
  const unread = unreadFiles(stateOf(product), files, known);
  const found: Record<string, Fingerprint> = {};
  for (const { id: attachment, sizeBytes } of unread.slice(0, FILES_PER_RUN)) {
    const isTooLarge = sizeBytes > MAX_READ_BYTES;
    const sha256 = isTooLarge ? null : await contents.sha256(attachment);
    // A file that went meanwhile is none to take down.
    if (sha256 !== null || isTooLarge) found[attachment] = { sizeBytes, sha256 };
  }
  const fingerprints = { ...known, ...found };
  if (Object.keys(found).length > 0) await contents.keep(id, fingerprints);
  return { fingerprints, hasMore: unread.length > FILES_PER_RUN };
}

/** Takes down the contents of new evidence of a product; the queue carries on where there are many. */
export async function indexFiles(deps: IndexDeps, id: IssueId): Promise<void> {
  const located = await locateProduct(deps, id);
  if (!located.ok) return;
  const { hasMore } = await readNewFiles(deps.contents, located.product);
  if (hasMore) await deps.queue.indexFiles(id);
}

/** The job runs every hour, and may run late. */
const HOURS_BACK = 3;

/** The archive grows with the products: new evidence of all that changed of late is read, a page of them per call. */
export async function indexRecent(deps: IndexDeps, page: string | null): Promise<void> {
  const { ids, next } = await listProducts(deps, page, HOURS_BACK);
  for (const id of ids) await indexFiles(deps, id);
  if (next !== null) await deps.queue.indexRecent(next);
}
