import type { ArchivedFileView } from '../../../../src/contract/archive-view';
import type { TextKey } from '../../common/text-key';
import { isPossibleEnd } from './days';

/** What somebody is about to ask for. */
export interface RequestDraft {
  /** Attachment ids of the files that are ticked. */
  readonly files: ReadonlySet<string>;
  /** Anything else, one thing per line. */
  readonly words: string;
  readonly purpose: string;
  /** ISO date; empty while none is chosen. */
  readonly until: string;
}

export const emptyRequest: RequestDraft = { files: new Set(), words: '', purpose: '', until: '' };

/** Things that one request may ask for. */
const MOST_ITEMS = 20;

/** What the request asks for, as it is sent. */
export function itemsOf(
  { files: ticked, words }: RequestDraft,
  files: readonly ArchivedFileView[],
): readonly { readonly attachmentId: string | null; readonly words: string }[] {
  const chosen = files.filter(({ attachmentId }) => ticked.has(attachmentId));
  const once = new Map(chosen.map(({ attachmentId, filename }) => [attachmentId, filename]));
  const lines = words.split('\n').map((line) => line.trim());
  return [
    ...[...once].map(([attachmentId, filename]) => ({ attachmentId, words: filename })),
    ...lines.filter((line) => line !== '').map((line) => ({ attachmentId: null, words: line })),
  ];
}

/** Why a request cannot be sent yet; undefined when it can. */
export function obstacleTo(draft: RequestDraft, itemCount: number, today: string): TextKey | undefined {
  if (itemCount === 0) return 'portfolio.request.needsItems';
  if (itemCount > MOST_ITEMS) return 'portfolio.request.tooManyItems';
  if (draft.purpose.trim() === '') return 'portfolio.request.needsPurpose';
  return isPossibleEnd(draft.until, today) ? undefined : 'portfolio.request.needsUntil';
}
