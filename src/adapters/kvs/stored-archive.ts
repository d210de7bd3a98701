import { REQUEST_STATUSES, type ArchiveState } from '../../domain/archive/archive-state';
import { accountId, attachmentId } from '../../domain/ids';
import {
  flag,
  listOf,
  mapped,
  nullable,
  number,
  objectOf,
  oneOf,
  text,
  withDefault,
  type Shape,
} from '../shape';
import { signed, signedMembers } from './stored-signed';

const file = mapped(text, attachmentId);

const request = objectOf({
  id: text,
  status: oneOf(...REQUEST_STATUSES),
  requester: mapped(text, accountId),
  requestedAt: text,
  purpose: text,
  until: text,
  items: listOf(
    objectOf({
      attachmentId: nullable(file),
      words: text,
      isGranted: nullable(flag),
      reason: nullable(text),
    }),
  ),
  decided: nullable(signed),
  openedCount: number,
  isReminded: flag,
  endedAt: withDefault(nullable(text), null),
});

/** The archive of a product, as a dossier's head has it. */
export const storedArchive: Shape<ArchiveState> = objectOf({
  archived: nullable(
    objectOf({
      ...signedMembers,
      files: listOf(objectOf({ attachmentId: file, filename: text })),
      gapCount: number,
      digest: text,
    }),
  ),
  requests: withDefault(listOf(request), []),
});
