import type { IssueId } from '../domain/ids';
import { hasNoKnownEnd } from '../domain/outbox/mail';
import type { ActDeps } from './act-on-product';
import { refreshProduct, type Refreshed } from './refresh-product';
import { replaceMail } from './send-mails';

/** Sends a mail again that failed, or of which nobody knows whether it went out. A person decides so. */
export async function resendMail(
  deps: ActDeps,
  issue: IssueId,
  id: string,
): Promise<Refreshed | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_EDIT' | 'UNKNOWN_MAIL' }> {
  const [{ canEdit }, refreshed] = await Promise.all([
    deps.permissions.onIssue(issue),
    refreshProduct(deps, issue, null),
  ]);
  if (!refreshed.ok) return refreshed;
  if (!canEdit) return { ok: false, code: 'NOT_ALLOWED_TO_EDIT' };
  const head = await deps.dossiers.load(issue);
  const mail = head?.mails.find((each) => each.id === id);
  if (!head || !mail || !hasNoKnownEnd(mail, deps.clock.hoursAgo(HOURS_UNTIL_UNSURE)))
    return { ok: false, code: 'UNKNOWN_MAIL' };
  if (!(await replaceMail(deps, issue, head, id, { ...mail, state: 'pending' })))
    return { ok: false, code: 'BUSY' };
  return refreshProduct(deps, issue, null);
}

/** No function runs that long: a mail that is still being sent was left behind by a crash. */
export const HOURS_UNTIL_UNSURE = 0.25;
