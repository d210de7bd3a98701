import type { AuditPage } from '../../../../src/contract/panel-calls';
import type { Reply } from '../../../../src/contract/reply';
import { callPanel } from '../../api';

/** The whole event stream of the product, page after page. */
export async function exportAudit(): Promise<Reply<AuditPage>> {
  const events: AuditPage['events'][number][] = [];
  for (let after = 0; ;) {
    const reply = await callPanel('audit/export', { after });
    if (!reply.ok) return reply;
    events.push(...reply.value.events);
    if (reply.value.next === null) return { ok: true, value: { ...reply.value, events } };
    after = reply.value.next;
  }
}
