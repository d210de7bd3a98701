import { canonicalJson } from '../domain/dossier/chain';
import { findDeliverable, findNoticeGate } from '../domain/process/process-definition';
import type { IssueId } from '../domain/ids';
import { planNotice, type PlannedNotice } from '../domain/retirement/decide-notice';
import { noticeMails, type UnsignedMail } from '../domain/retirement/notice-mails';
import { cellOf, type TableRow } from '../domain/table/table-index';
import type { ActDeps } from './act-on-product';
import type { ChangeRefusal } from './change-product';
import type { Product } from './locate-product';
import { stateOf } from './prepare-command';
import { allRows } from './read-table';
import { refreshProduct, type Refreshed } from './refresh-product';
import { mailContent } from './send-mails';

/** A notice as it would go out now. */
export interface DraftedNotice {
  /** Names of those who answer for an installation. */
  readonly owners: readonly string[];
  readonly rowsByOwner: ReadonlyMap<string, number>;
  readonly rowsWithoutOwner: number;
  readonly planned: PlannedNotice;
  readonly mails: readonly (UnsignedMail & { readonly subject: string; readonly text: string })[];
  /** SHA-256 of the texts and their recipients. */
  readonly digest: string;
}

/** Works out what would go out, and to whom: for the preview, and again when it is sent. */
export async function draftNotice(deps: ActDeps, product: Product): Promise<DraftedNotice> {
  const { issue, process, settings } = product;
  const state = stateOf(product);
  const policy = findNoticeGate(process, state.stage)?.notice;
  const table = policy && findDeliverable(process, policy.inventory)?.table;
  const rows = policy && table ? await allRows(deps, product, policy.inventory) : [];
  const rowsByOwner = countOwners(rows, table?.ownerColumn ?? '');
  const rowsWithoutOwner = rowsByOwner.get('') ?? 0;
  rowsByOwner.delete('');
  const owners = [...rowsByOwner.keys()];
  const { files, versions } = issue;
  const planned = planNotice({ process, state, files, versions, holders: settings.holders }, owners);
  const unsigned = planned.ok ? noticeMails(process, state, issue.summary, planned.data) : [];
  const mails = unsigned.map((mail) => ({ ...mail, ...mailContent(deps.mailSentences, mail, issue.key) }));
  const digest = deps.hash(canonicalJson(mails));
  return { owners, rowsByOwner, rowsWithoutOwner, planned, mails, digest };
}

function countOwners(rows: readonly TableRow[], column: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const name = cellOf(cells, column);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** What would go out now, for whoever sees the product. */
export async function previewNotice(
  deps: ActDeps,
  id: IssueId,
): Promise<
  | {
      readonly ok: true;
      readonly draft: DraftedNotice;
      readonly state: ReturnType<typeof stateOf>;
    }
  | Extract<Refreshed, { ok: false }>
  | ChangeRefusal
> {
  const refreshed = await refreshProduct(deps, id, null);
  if (!refreshed.ok) return refreshed;
  const product = { ...refreshed.product, dossier: refreshed.dossier };
  return { ok: true, draft: await draftNotice(deps, product), state: stateOf(product) };
}
