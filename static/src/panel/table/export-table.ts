import type { Reply } from '../../../../src/contract/reply';
import type { Language } from '../../../../src/domain/text';
import { callPanel } from '../../api';

/** A whole table as CSV, in a language, part after part. */
export async function exportTable(deliverable: string, language: Language): Promise<Reply<string>> {
  const texts: string[] = [];
  for (let from = 0; ;) {
    const reply = await callPanel('table/export', { deliverable, language, from });
    if (!reply.ok) return reply;
    texts.push(reply.value.text);
    if (reply.value.next === null) return { ok: true, value: texts.join('') };
    from = reply.value.next;
  }
}
