import type { CommandOf } from '../../../src/domain/dossier/command';
import { accountId, type AttachmentId } from '../../../src/domain/ids';

/** Asks for material. */
export const SUN = accountId('孙浩');
/** Asks for material as well. */
export const ZHENG = accountId('郑洁');
/** Keeps the archive. */
export const WU = accountId('吴斌');

type Asked = CommandOf<'requestMaterial'>['items'][number];
type Decided = CommandOf<'decideMaterial'>['items'][number];

/** Something asked for by its words, or by its file. */
export const item = (words: string, attachmentId: AttachmentId | null = null): Asked => ({
  attachmentId,
  words,
});

export const ask = (
  items: readonly Asked[],
  until = '2026-03-31',
  purpose = 'A tender',
): CommandOf<'requestMaterial'> => ({ type: 'requestMaterial', items, purpose, until });

export const yes = (attachmentId: AttachmentId | null = null): Decided => ({
  isGranted: true,
  attachmentId,
  reason: null,
});
export const no = (reason: string | null = 'Confidential'): Decided => ({
  isGranted: false,
  attachmentId: null,
  reason,
});

export const decideOn = (
  request: string,
  items: readonly Decided[],
  until = '2026-03-31',
): CommandOf<'decideMaterial'> => ({ type: 'decideMaterial', request, items, until });

export const open = (request: string, nth = 0): CommandOf<'openMaterial'> => ({
  type: 'openMaterial',
  request,
  item: nth,
});
export const withdraw = (request: string): CommandOf<'withdrawMaterial'> => ({
  type: 'withdrawMaterial',
  request,
});
export const revoke = (request: string, reason = 'Left the project'): CommandOf<'revokeMaterial'> => ({
  type: 'revokeMaterial',
  request,
  reason,
});
export const TIME: CommandOf<'passTime'> = { type: 'passTime', inactive: [], isWorkingDay: true };
