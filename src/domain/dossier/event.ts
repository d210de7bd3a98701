import type { ArchiveEventData } from '../archive/archive-event';
import type { BypassEventData } from '../bypass/bypass';
import type { AccountId, AttachmentId, ProjectId } from '../ids';
import type { ReviewStep } from '../process/review-policy';
import type { RetirementEventData } from '../retirement/retirement-event';
import type { Coverage } from '../review/coverage';
import type { Choice, Condition, Delegation, Outcome, StepState } from '../review/review-state';

/** How a file came to stand for a deliverable: a person linked it, or its name says so. */
export type LinkedHow = 'linked' | 'name';

/** A file that stands for a deliverable. */
export interface FileLink {
  readonly deliverable: string;
  /** The piece of evidence of which the file becomes the newest version. */
  readonly evidence: string;
  readonly attachmentId: AttachmentId;
  readonly filename: string;
}

/** A file that is gone from the issue. */
export interface LostFile {
  readonly deliverable: string;
  readonly attachmentId: AttachmentId;
  readonly filename: string;
}

/** Data of each event by its type. An event is never changed or removed once it is recorded. */
export interface EventData extends ReviewEventData, RetirementEventData, ArchiveEventData, BypassEventData {
  /** The product's status put it into a stage. */
  readonly stageEntered: {
    readonly stage: string;
    readonly statusId: string;
    readonly projectId: ProjectId;
    /** Version of the process that holds from now on; absent for the one as shipped. */
    readonly process?: number;
    /** ISO 8601, UTC: since when, where the app meets a product that had come to its end before. */
    readonly since?: string;
    /** The product has come to its end under the app's eyes: its dossier stays as it is from now on. */
    readonly closes?: true;
  };
  /** The product's status ended it early. */
  readonly productTerminated: { readonly statusId: string; readonly projectId: ProjectId };
  readonly evidenceLinked: FileLink;
  readonly evidenceReplaced: FileLink;
  /** The current version was taken off; a file taken off is evidence of nothing until somebody links it. */
  readonly evidenceUnlinked: {
    readonly deliverable: string;
    readonly evidence: string;
    /** What it was called: a file name, a link's title, or a date. */
    readonly file: string;
  };
  /** Somebody said that a file is evidence of nothing. */
  readonly fileSetAside: { readonly attachmentId: AttachmentId; readonly filename: string };
  /** What the live attachments said by themselves: names that were clear, and files that are gone. One event, however many. */
  readonly filesFollowed: {
    readonly linked: readonly (FileLink & { readonly isNewVersion: boolean })[];
    readonly lost: readonly LostFile[];
  };
  readonly linkAdded: {
    readonly deliverable: string;
    readonly evidence: string;
    readonly url: string;
    readonly title: string;
  };
  /** ISO dates. */
  readonly datesStated: {
    readonly deliverable: string;
    readonly evidence: string;
    readonly start: string | null;
    readonly due: string;
  };
  readonly factSet: {
    readonly fact: string;
    readonly value: string | null;
    readonly reason: string | null;
    /** What the value is called, where it is an id: the key of a product. */
    readonly label?: string;
  };
  readonly itemChecked: { readonly deliverable: string; readonly item: string; readonly text: string | null };
  readonly itemReopened: { readonly deliverable: string; readonly item: string };
  readonly confirmed: { readonly deliverable: string; readonly note: string | null };
  readonly confirmationWithdrawn: { readonly deliverable: string };
  readonly versionTested: {
    readonly version: string;
    readonly name: string;
    readonly result: 'passed' | 'failed';
  };
  readonly versionJudged: {
    readonly version: string;
    readonly name: string;
    readonly verdict: Verdict;
    readonly note: string | null;
  };
  readonly waived: { readonly gate: string; readonly requirement: string; readonly reason: string };
  readonly waiverWithdrawn: { readonly gate: string; readonly requirement: string };
  readonly departmentNudged: { readonly department: string; readonly requirements: readonly string[] };
  readonly departmentCommented: {
    readonly id: string;
    readonly department: string;
    readonly stage: string;
    readonly text: string;
  };
}

/** Data of the events of a review. */
export interface ReviewEventData {
  readonly reviewSubmitted: {
    readonly gate: string;
    readonly visit: number;
    readonly round: number;
    readonly steps: readonly StepState[];
  };
  readonly voteCast: {
    readonly gate: string;
    readonly member: AccountId;
    readonly choice: Choice;
    readonly text: string | null;
    readonly coverage: Coverage;
    /** The open point that it raises for the author; null when it raises none. */
    readonly item: { readonly id: string; readonly deliverable: string | null } | null;
  };
  readonly voteRetracted: { readonly gate: string; readonly member: AccountId };
  readonly stepPassed: { readonly gate: string; readonly step: ReviewStep; readonly nextDueAt: string };
  readonly reviewDecided: {
    readonly gate: string;
    readonly outcome: Outcome;
    readonly reason: string | null;
    readonly until: string | null;
    readonly coverage: Coverage;
    readonly conditions: readonly Pick<Condition, 'id' | 'text' | 'owner' | 'due'>[];
  };
  readonly reviewWithdrawn: { readonly gate: string };
  readonly holdEnded: { readonly gate: string };
  readonly itemAnswered: {
    readonly gate: string;
    readonly item: string;
    readonly kind: 'changed' | 'notChanged';
    readonly text: string | null;
  };
  readonly reviewerAdded: { readonly gate: string; readonly step: ReviewStep; readonly account: AccountId };
  readonly reviewerRemoved: { readonly gate: string; readonly step: ReviewStep; readonly account: AccountId };
  readonly delegated: {
    readonly gate: string;
    readonly member: AccountId;
    readonly delegation: Delegation | null;
  };
  /** People who have left the company leave the base. */
  readonly reviewersLeft: { readonly gate: string; readonly accounts: readonly AccountId[] };
  /** Those who have not voted were reminded; the chair too once it is overdue. */
  readonly reviewersReminded: {
    readonly gate: string;
    readonly accounts: readonly AccountId[];
    readonly isEscalated: boolean;
  };
  readonly conditionLinked: { readonly gate: string; readonly condition: string; readonly issueId: string };
  readonly conditionSettled: { readonly gate: string; readonly condition: string; readonly isDone: boolean };
  readonly conditionWaived: { readonly gate: string; readonly condition: string; readonly reason: string };
}

export type Verdict = 'accepted' | 'acceptedWithConditions' | 'rejected';

export type EventType = keyof EventData;

/** What can happen to a product. */
export type DossierEvent = {
  readonly [Type in EventType]: { readonly type: Type; readonly data: EventData[Type] };
}[EventType];

/** Who and when. */
export interface Signed {
  /** Null when Jira told of it without a person, or the app did it. */
  readonly by: AccountId | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** An event as it is kept: who, when, where in the chain. */
export interface RecordedEvent {
  /** 1 for the first event of a product, without gaps. */
  readonly sequence: number;
  readonly actor: AccountId | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly type: EventType;
  readonly data: DossierEvent['data'];
  /** Hash of the event before; empty for the first. */
  readonly prevHash: string;
  readonly hash: string;
}
