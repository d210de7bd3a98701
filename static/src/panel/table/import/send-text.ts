import { MAX_PART_BYTES, MAX_PARTS } from '../../../../../src/contract/table-limits';
import { callPanel } from '../../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../../common/problem';
import { cutText } from './cut-text';

/** A text that the backend holds, ready to be looked at and imported. */
export interface SentText {
  readonly upload: string;
  readonly parts: number;
}

/** Brings the text of a spreadsheet to the backend, part by part. */
export async function sendText(
  text: string,
  tell: (done: number, all: number) => void,
): Promise<({ readonly ok: true } & SentText) | { readonly ok: false; readonly problem: Problem }> {
  const parts = cutText(text, MAX_PART_BYTES);
  if (parts.length > MAX_PARTS) return { ok: false, problem: { sentence: 'panel.import.tooLarge' } };
  const upload = crypto.randomUUID();
  for (const [part, words] of parts.entries()) {
    tell(part, parts.length);
    const reply = await callPanel('table/stage', { upload, part, text: words }).catch(() => undefined);
    if (!reply?.ok) return { ok: false, problem: reply ? problemOf(reply) : UNREACHABLE };
  }
  return { ok: true, upload, parts: parts.length };
}
