import { isReplacementCarried } from '../domain/retirement/replacement';
import { hasNoKnownEnd } from '../domain/outbox/mail';
import type { HealthNotes, ProductNote } from '../admin-ports';
import type { Tables } from '../ports';
import { listProducts } from './list-products';
import type { ProductDeps } from './refresh-product';
import { refreshProduct } from './refresh-product';
import { tidyTables } from './tidy-tables';

/** A mail that has been on its way for longer was left behind. */
const HOURS_UNTIL_LEFT_BEHIND = 1;

/** Brings the products of all bound projects up to date, a page per call; the queue carries on with the next page. */
export async function refreshAll(
  deps: ProductDeps & { readonly tables: Tables; readonly healthNotes: HealthNotes },
  page: string | null,
): Promise<void> {
  const { ids, next } = await listProducts(deps, page);
  const notes: ProductNote[] = [];
  const longAgo = deps.clock.hoursAgo(HOURS_UNTIL_LEFT_BEHIND);
  for (const id of ids) {
    const refreshed = await refreshProduct(deps, id, null);
    if (!refreshed.ok) continue;
    const { state, mails, isDirty } = refreshed.dossier;
    const failedMails = mails.filter((mail) => hasNoKnownEnd(mail, longAgo)).length;
    if (isDirty || failedMails > 0)
      notes.push({
        issueId: id,
        key: refreshed.product.issue.key,
        isBehind: isDirty,
        failedMails,
        at: deps.clock.now(),
      });
    if (Object.keys(state.tables).length > 0) await tidyTables(deps, id);
    // Whatever the hourly runs have left.
    await deps.queue.indexFiles(id);
    if (!isReplacementCarried(refreshed.product.process, state)) await deps.queue.carryReplacement(id);
  }
  await deps.healthNotes.noteProducts(ids, notes);
  if (next !== null) await deps.queue.refreshAll(next);
}
