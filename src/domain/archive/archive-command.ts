import type { AttachmentId } from '../ids';

/** What a person can ask of the archive. */
export type ArchiveCommand =
  /** The files that were attached for it, the index first, and the digest of that index. */
  | {
      readonly type: 'archiveProduct';
      readonly files: readonly AttachmentId[];
      readonly digest: string;
    }
  | {
      readonly type: 'requestMaterial';
      readonly items: readonly { readonly attachmentId: AttachmentId | null; readonly words: string }[];
      readonly purpose: string;
      /** ISO date. */
      readonly until: string;
    }
  /** In the order of the request's items. */
  | {
      readonly type: 'decideMaterial';
      readonly request: string;
      readonly items: readonly {
        readonly isGranted: boolean;
        readonly attachmentId: AttachmentId | null;
        readonly reason: string | null;
      }[];
      readonly until: string;
    }
  | { readonly type: 'openMaterial'; readonly request: string; readonly item: number }
  | { readonly type: 'withdrawMaterial'; readonly request: string }
  | { readonly type: 'revokeMaterial'; readonly request: string; readonly reason: string };
