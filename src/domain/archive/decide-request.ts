import type { CommandOf } from '../dossier/command';
import { isCalendarDate } from '../dossier/decide/calendar-date';
import {
  accept,
  MAX_TEXT_LENGTH,
  refuse,
  refuseTooLong,
  tidyText,
  type Decision,
  type DecisionContext,
} from '../dossier/decide/decision';
import { isRunning, type MaterialItem, type MaterialRequest } from './archive-state';

const MAX_ITEMS = 20;
/** Requests that run at the same time for one product. */
const MAX_RUNNING = 50;
const MAX_WORDS_LENGTH = 255;

/** Anybody who sees the product asks for material: what, why, and until when. */
export function decideRequest(
  { items, purpose, until }: CommandOf<'requestMaterial'>,
  { state, files, today, nextSequence }: DecisionContext,
): Decision {
  const why = tidyText(purpose);
  if (why === null) return refuse('REASON_NEEDED');
  if (!isCalendarDate(until) || until < today || until > yearAfter(today)) return refuse('BAD_DATES');
  const asked = items.map(({ attachmentId, words }) => ({
    attachmentId,
    words: files.find(({ id }) => id === attachmentId)?.filename ?? words.trim(),
  }));
  if (asked.length === 0 || asked.length > MAX_ITEMS || asked.some(({ words }) => words === ''))
    return refuse('BAD_VALUE', { fact: 'items' });
  const gone = asked.find(
    ({ attachmentId }) => attachmentId !== null && !files.some(({ id }) => id === attachmentId),
  );
  if (gone) return refuse('UNKNOWN_ATTACHMENT', { attachment: gone.attachmentId ?? '' });
  const tooLong =
    refuseTooLong(why, MAX_TEXT_LENGTH) ??
    asked.map(({ words }) => refuseTooLong(words, MAX_WORDS_LENGTH)).find((each) => each !== null);
  if (tooLong) return tooLong;
  if (state.archive.requests.filter(isRunning).length >= MAX_RUNNING)
    return refuse('TOO_MANY_REQUESTS', { max: String(MAX_RUNNING) });
  return accept({
    type: 'materialRequested',
    data: { request: String(nextSequence), items: asked, purpose: why, until },
  });
}

/** Whoever keeps the archive grants or refuses it, item by item. */
export function decideGrant(
  { request: id, items, until }: CommandOf<'decideMaterial'>,
  context: DecisionContext,
): Decision {
  const { actor, files, today } = context;
  const request = find(context, id);
  if (!request) return refuse('UNKNOWN_REQUEST');
  if (request.status !== 'waiting') return refuse('REQUEST_NOT_OPEN');
  if (request.requester === actor) return refuse('OWN_REQUEST');
  if (!isCalendarDate(until) || until < today || until > yearAfter(today)) return refuse('BAD_DATES');
  if (items.length !== request.items.length) return refuse('UNKNOWN_ITEM', { item: id });
  const decided: MaterialItem[] = [];
  for (const [index, { isGranted, attachmentId, reason }] of items.entries()) {
    const asked = request.items[index];
    if (!asked) return refuse('UNKNOWN_ITEM', { item: id });
    const why = tidyText(reason);
    const tooLong = refuseTooLong(why);
    if (tooLong) return tooLong;
    const file = asked.attachmentId ?? attachmentId;
    if (isGranted && !files.some((each) => each.id === file))
      return refuse('UNKNOWN_ATTACHMENT', { attachment: asked.words });
    if (!isGranted && why === null) return refuse('REASON_NEEDED');
    decided.push({ ...asked, attachmentId: file, isGranted, reason: isGranted ? null : why });
  }
  return accept({ type: 'materialDecided', data: { request: id, items: decided, until } });
}

/** Whoever got it opens it: each opening is on record. */
export function decideOpening(
  { request: id, item }: CommandOf<'openMaterial'>,
  context: DecisionContext,
): Decision {
  const request = find(context, id);
  if (!request) return refuse('UNKNOWN_REQUEST');
  const asked = request.items[item];
  if (request.requester !== context.actor || asked?.isGranted !== true) return refuse('MATERIAL_NOT_GRANTED');
  if (request.status === 'revoked') return refuse('MATERIAL_NOT_GRANTED');
  if (request.status !== 'granted' || request.until < context.today)
    return refuse('MATERIAL_EXPIRED', { until: request.until });
  const file = context.files.find((each) => each.id === asked.attachmentId);
  if (!file) return refuse('UNKNOWN_ATTACHMENT', { attachment: asked.words });
  return accept({ type: 'materialOpened', data: { request: id, item, filename: file.filename } });
}

/** The requester takes a request back, or the archive takes back what it granted. */
export function decideEnd(
  command: CommandOf<'withdrawMaterial' | 'revokeMaterial'>,
  context: DecisionContext,
): Decision {
  const request = find(context, command.request);
  if (!request) return refuse('UNKNOWN_REQUEST');
  if (command.type === 'withdrawMaterial') {
    if (request.requester !== context.actor) return refuse('MATERIAL_NOT_GRANTED');
    if (request.status !== 'waiting') return refuse('REQUEST_NOT_OPEN');
    return accept({ type: 'materialWithdrawn', data: { request: request.id } });
  }
  if (request.status !== 'granted') return refuse('REQUEST_NOT_OPEN');
  const reason = tidyText(command.reason);
  if (reason === null) return refuse('REASON_NEEDED');
  const tooLong = refuseTooLong(reason);
  if (tooLong) return tooLong;
  return accept({ type: 'materialRevoked', data: { request: request.id, reason } });
}

function find({ state }: DecisionContext, id: string): MaterialRequest | undefined {
  return state.archive.requests.find((each) => each.id === id);
}

/** The same day a year later: ISO dates compare as texts. */
function yearAfter(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}
