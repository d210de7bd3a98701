import type { AccountId, AttachmentId } from '../ids';

/** A file that is attached to the issue right now. */
export interface AttachedFile {
  readonly id: AttachmentId;
  readonly filename: string;
  readonly sizeBytes: number;
  /** Display name of the uploader. */
  readonly author: string;
  /** Null when Jira does not say. */
  readonly authorId: AccountId | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A file counts only while it has content. */
export const isEmptyFile = (file: AttachedFile): boolean => file.sizeBytes === 0;
