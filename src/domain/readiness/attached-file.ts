import type { AttachmentId } from '../ids';

/** A file that is attached to the issue right now. */
export interface AttachedFile {
  readonly id: AttachmentId;
  readonly filename: string;
  readonly sizeBytes: number;
  /** Display name of the uploader. */
  readonly author: string;
  /** ISO 8601. */
  readonly createdAt: string;
}
