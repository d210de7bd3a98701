import type { AccountId, AttachmentId, ProjectId } from '../ids';

/** What can happen to a product. An event is never changed or removed once it is recorded. */
export type DossierEvent =
  /** The product's status put it into a stage. */
  | {
      readonly type: 'stageEntered';
      readonly data: { readonly stage: string; readonly statusId: string; readonly projectId: ProjectId };
    }
  /** The product's status ended it early. */
  | {
      readonly type: 'productTerminated';
      readonly data: { readonly statusId: string; readonly projectId: ProjectId };
    }
  | {
      readonly type: 'evidenceLinked';
      readonly data: {
        readonly deliverable: string;
        readonly attachmentId: AttachmentId;
        readonly filename: string;
      };
    }
  | {
      readonly type: 'evidenceUnlinked';
      readonly data: { readonly deliverable: string; readonly attachmentId: AttachmentId };
    }
  | { readonly type: 'factSet'; readonly data: { readonly fact: string; readonly value: string | null } };

/** An event as it is kept: who, when, where in the chain. */
export interface RecordedEvent {
  /** 1 for the first event of a product, without gaps. */
  readonly sequence: number;
  /** Null when Jira told of it without a person. */
  readonly actor: AccountId | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly type: DossierEvent['type'];
  readonly data: DossierEvent['data'];
  /** Hash of the event before; empty for the first. */
  readonly prevHash: string;
  readonly hash: string;
}
