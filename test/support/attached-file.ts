import { accountId, attachmentId } from '../../src/domain/ids';
import type { AttachedFile } from '../../src/domain/readiness/attached-file';

/** An attached file; each test states only what matters to it. */
export function attachedFile(id: number, filename: string, sizeBytes = 100): AttachedFile {
  return {
    id: attachmentId(String(id)),
    filename,
    sizeBytes,
    author: '李娜',
    authorId: accountId('李娜'),
    createdAt: '2026-03-01T02:00:00.000+0000',
  };
}
