import type { ArchivedState, MaterialItem } from './archive-state';

/** Data of the events of archiving and of requests for material. */
export interface ArchiveEventData {
  readonly productArchived: Pick<ArchivedState, 'files' | 'gapCount' | 'digest'>;
  readonly materialRequested: {
    readonly request: string;
    readonly items: readonly Pick<MaterialItem, 'attachmentId' | 'words'>[];
    readonly purpose: string;
    readonly until: string;
  };
  readonly materialDecided: {
    readonly request: string;
    /** In the order of the request. */
    readonly items: readonly MaterialItem[];
    readonly until: string;
  };
  readonly materialOpened: { readonly request: string; readonly item: number; readonly filename: string };
  readonly materialWithdrawn: { readonly request: string };
  readonly materialRevoked: { readonly request: string; readonly reason: string };
  /** Its holder was told that it ends soon. */
  readonly materialReminded: { readonly request: string };
  readonly materialExpired: { readonly request: string };
}
