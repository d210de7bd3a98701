import type { Signed } from '../dossier/event';
import type { AccountId, AttachmentId } from '../ids';

/** The dossier as it was put into the archive. */
export interface ArchivedState extends Signed {
  /** Files that were attached for it. */
  readonly files: readonly { readonly attachmentId: AttachmentId; readonly filename: string }[];
  /** How much of what the process asks for was missing. */
  readonly gapCount: number;
  /** SHA-256 of the index. */
  readonly digest: string;
}

/** One thing that somebody asks for. */
export interface MaterialItem {
  /** The file that is meant; null while only words say it. */
  readonly attachmentId: AttachmentId | null;
  readonly words: string;
  /** Null while nobody has decided on it. */
  readonly isGranted: boolean | null;
  /** Why it was refused. */
  readonly reason: string | null;
}

export const REQUEST_STATUSES = ['waiting', 'granted', 'refused', 'withdrawn', 'revoked', 'expired'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** A request for archived material. */
export interface MaterialRequest {
  readonly id: string;
  readonly status: RequestStatus;
  readonly requester: AccountId;
  readonly requestedAt: string;
  readonly purpose: string;
  /** ISO date: the last day on which it may be opened. */
  readonly until: string;
  readonly items: readonly MaterialItem[];
  readonly decided: Signed | null;
  /** How often something was opened. */
  readonly openedCount: number;
  readonly isReminded: boolean;
  /** ISO 8601, UTC; null while it runs. */
  readonly endedAt: string | null;
}

export interface ArchiveState {
  readonly archived: ArchivedState | null;
  /** Newest first; those that ended long ago stand in the events. */
  readonly requests: readonly MaterialRequest[];
}

export const noArchive: ArchiveState = { archived: null, requests: [] };

/** Whether somebody holds material on it right now. */
export function isRunning({ status }: MaterialRequest): boolean {
  return status === 'waiting' || status === 'granted';
}
