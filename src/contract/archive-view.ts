import type { Text } from '../domain/text';
import type { RoleView, SignedView } from './people-view';

/** A file that stands for a deliverable, in whichever version. */
export interface ArchivedFileView {
  readonly attachmentId: string;
  readonly filename: string;
  readonly deliverable: Text;
  /** 1 for the first. */
  readonly version: number;
  readonly isCurrent: boolean;
  /** Still attached to the issue. */
  readonly isThere: boolean;
  /** SHA-256 of its content, hexadecimal; null while it has not been read, or is too large to be. */
  readonly sha256: string | null;
}

/** Something that the archive should have and has not. */
export type GapView =
  /** What a gate of the process asks for. */
  | {
      readonly kind: 'missing';
      readonly gate: Text;
      readonly name: Text;
      readonly clause: string;
      readonly owner: Text;
      /** Deliverables of which a file would answer it. */
      readonly answers: readonly { readonly key: string; readonly name: Text }[];
    }
  /** A file that was evidence, and is no longer attached. */
  | {
      readonly kind: 'lost';
      readonly key: string;
      readonly deliverable: Text;
      readonly filename: string;
    }
  /** A file whose content has not been read. */
  | { readonly kind: 'unread'; readonly filename: string };

export interface MaterialItemView {
  readonly attachmentId: string | null;
  readonly words: string;
  readonly isGranted: boolean | null;
  readonly reason: string | null;
}

export interface MaterialRequestView {
  readonly id: string;
  readonly status: 'waiting' | 'granted' | 'refused' | 'withdrawn' | 'revoked' | 'expired';
  /** Account id. */
  readonly requester: string;
  /** ISO 8601. */
  readonly requestedAt: string;
  readonly purpose: string;
  /** ISO date: the last day on which it may be opened. */
  readonly until: string;
  readonly items: readonly MaterialItemView[];
  readonly decided: SignedView | null;
  readonly openedCount: number;
}

/** The archive of one product. */
export interface ArchiveView {
  /** Whether the product has come to its end, so that its dossier can be archived. */
  readonly canBeArchived: boolean;
  readonly files: readonly ArchivedFileView[];
  /** Worked out once the product nears its end; empty before. */
  readonly gaps: readonly GapView[];
  readonly archived:
    | (SignedView & {
        /** The index first. */
        readonly files: readonly { readonly attachmentId: string; readonly filename: string }[];
        readonly gapCount: number;
        readonly digest: string;
      })
    | null;
  readonly custodian: RoleView;
  /** Newest first. */
  readonly requests: readonly MaterialRequestView[];
}

/** What the dossier of a product holds, to be attached to its issue; `digest` is the SHA-256 of `json`. */
export interface AssembledArchive {
  /** The index as it is to be attached, byte for byte. */
  readonly json: string;
  readonly digest: string;
  /** Key of the deliverable whose table is to be attached as well; null where there are no rows. */
  readonly table: string | null;
}
