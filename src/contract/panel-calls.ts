import type { Text } from '../domain/text';
import type { AssembledArchive } from './archive-view';
import type { PanelView } from './panel-view';
import type { SignedView } from './people-view';
import type { ReviewOutcome, ReviewRoundView, ReviewStepView, VoteChoice } from './review-view';
import type { Reply } from './reply';
import type { NoticePreview } from './retirement-view';
import type { ImportPreview, RowView } from './table-view';

/** One line of the history, as data; the UI has a sentence for each type. */
export interface HistoryEntry extends SignedView {
  /** Unique; one recorded event can make several lines. */
  readonly id: string;
  readonly sequence: number;
  readonly type:
    | 'stageEntered'
    | 'productTerminated'
    | 'evidenceLinked'
    | 'evidenceReplaced'
    | 'evidenceUnlinked'
    | 'fileSetAside'
    | 'evidenceLost'
    | 'linkAdded'
    | 'datesStated'
    | 'factSet'
    | 'itemChecked'
    | 'itemReopened'
    | 'confirmed'
    | 'confirmationWithdrawn'
    | 'tableRowPut'
    | 'tableRowRemoved'
    | 'tableDeclaredEmpty'
    | 'gateBypassed'
    | 'bypassRatified'
    | 'tableImported'
    | 'tableFilled'
    | 'tableCleared'
    | 'replacesProduct'
    | 'replacesNoMore'
    | 'ownerNamed'
    | 'ownerToldElsewhere'
    | 'ownerUnnamed'
    | 'noticeSent'
    | 'noticeConfirmed'
    | 'ownersReminded'
    | 'productArchived'
    | 'materialRequested'
    | 'materialDecided'
    | 'materialOpened'
    | 'materialWithdrawn'
    | 'materialRevoked'
    | 'materialReminded'
    | 'materialExpired'
    | 'versionTested'
    | 'versionJudged'
    | 'waived'
    | 'waiverWithdrawn'
    | 'reviewSubmitted'
    | 'voteCast'
    | 'voteRetracted'
    | 'stepPassed'
    | 'reviewDecided'
    | 'reviewWithdrawn'
    | 'holdEnded'
    | 'itemAnswered'
    | 'reviewerAdded'
    | 'reviewerRemoved'
    | 'delegated'
    | 'delegationEnded'
    | 'reviewersLeft'
    | 'reviewersReminded'
    | 'conditionLinked'
    | 'conditionSettled'
    | 'conditionWaived'
    | 'departmentNudged'
    | 'departmentCommented';
  /** Facts for the sentence: names of the process in both languages, file names and the like as they are; `person` is an account id. */
  readonly facts: Readonly<Record<string, string | Text>>;
}

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Sequence to pass as `before` for the next page; null at the beginning of the dossier. */
  readonly next: number | null;
}

/** What the check of a dossier's event stream found. */
export interface AuditView {
  readonly eventCount: number;
  /** Sequence of the first event that does not fit; null when all do. */
  readonly brokenAt: number | null;
  /** Whether the stream ends where the dossier says it does. */
  readonly endsAtHead: boolean;
  /** Whether it ends where the gate record in Jira says; null while the record is not there. */
  readonly endsAtRecord: boolean | null;
}

export interface AuditPage {
  readonly issue: string;
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly head: { readonly sequence: number; readonly hash: string };
  /** What to pass as `after` for the next page; null at the end. */
  readonly next: number | null;
}

interface Click {
  /** Minted once per click, so that a repeated call does its work once. */
  readonly commandId: string;
}

interface FileCommand extends Click {
  readonly deliverable: string;
  readonly attachmentId: string;
}

/** A type, not an interface: `makeInvoke` and `makeResolver` ask for an index signature. */
export type PanelCalls = {
  /** Everything the panel's first paint needs; heals the dossier if events are late. */
  'panel/open': () => Reply<PanelView>;
  /** Links an attachment; also makes a superseded or set-aside file current again. */
  'evidence/link': (payload: FileCommand) => Reply<PanelView>;
  /** A new version of a piece of evidence; the one before becomes superseded. */
  'evidence/replace': (payload: FileCommand & { readonly evidence: string }) => Reply<PanelView>;
  /** Takes the current version off; the one before becomes current again, if it is still there. */
  'evidence/unlink': (
    payload: Click & {
      readonly deliverable: string;
      readonly evidence: string;
      /** Number of the version that is meant; two people at once take off one. */
      readonly version?: number;
    },
  ) => Reply<PanelView>;
  /** Says that a file is evidence of nothing, so that the app stops asking. */
  'evidence/setAside': (payload: Click & { readonly attachmentId: string }) => Reply<PanelView>;
  /** `evidence`: the piece of which the link is a new version; null for a new one. */
  'evidence/addLink': (
    payload: Click & {
      readonly deliverable: string;
      readonly url: string;
      readonly title: string;
      readonly evidence: string | null;
    },
  ) => Reply<PanelView>;
  'evidence/stateDates': (
    payload: Click & { readonly deliverable: string; readonly start: string | null; readonly due: string },
  ) => Reply<PanelView>;
  'fact/set': (
    payload: Click & { readonly fact: string; readonly value: string | null; readonly reason: string | null },
  ) => Reply<PanelView>;
  /** `text` is needed for items of that kind; `done: false` opens the item again. */
  'checklist/set': (
    payload: Click & {
      readonly deliverable: string;
      readonly item: string;
      readonly done: boolean;
      readonly text: string | null;
    },
  ) => Reply<PanelView>;
  'confirmation/set': (
    payload: Click & { readonly deliverable: string; readonly done: boolean; readonly note: string | null },
  ) => Reply<PanelView>;
  /** `row: null` adds one. */
  'table/put': (
    payload: Click & {
      readonly deliverable: string;
      readonly row: string | null;
      readonly cells: Readonly<Record<string, string>>;
    },
  ) => Reply<PanelView>;
  'table/remove': (
    payload: Click & { readonly deliverable: string; readonly row: string },
  ) => Reply<PanelView>;
  /** Says that there is nothing to list, or takes that back. */
  'table/declareNone': (
    payload: Click & { readonly deliverable: string; readonly none: boolean },
  ) => Reply<PanelView>;
  /** Sets a column of a whole class of rows, e.g. the support plan of a region; null stands for any value. */
  'table/fill': (
    payload: Click & {
      readonly deliverable: string;
      readonly class: readonly [string | null, string | null];
      readonly column: string;
      readonly value: string;
      readonly onlyEmpty: boolean;
    },
  ) => Reply<PanelView>;
  /** Says of single rows whether their customers have been told; '' takes it back. Also for whoever answers for them. */
  'table/mark': (
    payload: Click & {
      readonly deliverable: string;
      readonly rows: readonly string[];
      readonly column: string;
      readonly value: string;
    },
  ) => Reply<PanelView>;
  /** Rows of these chunks, at most MAX_CHUNKS_PER_CALL. */
  'table/rows': (payload: {
    readonly deliverable: string;
    readonly chunks: readonly string[];
  }) => Reply<{ readonly rows: Readonly<Record<string, readonly RowView[]>> }>;
  /** Brings a part of a spreadsheet's text, 0 for the first; kept for an hour. At most MAX_PART_BYTES as JSON. */
  'table/stage': (payload: {
    readonly upload: string;
    readonly part: number;
    readonly text: string;
  }) => Reply<{ readonly part: number }>;
  /** What importing that text would do. */
  'table/preview': (payload: {
    readonly deliverable: string;
    readonly upload: string;
    readonly parts: number;
  }) => Reply<ImportPreview>;
  /** All of it, or nothing. */
  'table/import': (
    payload: Click & {
      readonly deliverable: string;
      readonly how: 'replace' | 'append';
      readonly upload: string;
      readonly parts: number;
    },
  ) => Reply<PanelView>;
  /** The table as CSV, some chunks at a time; the texts in a row are the file. */
  'table/export': (payload: {
    readonly deliverable: string;
    readonly language: 'zh' | 'en';
    readonly from: number;
  }) => Reply<{ readonly text: string; readonly next: number | null }>;
  /** Who is meant by a name in the inventory; with neither account nor `isToldElsewhere` it is taken back. */
  /** Answers for a move past a gate, with a reason. */
  'bypass/ratify': (
    payload: Click & { readonly bypass: string; readonly reason: string },
  ) => Reply<PanelView>;
  'owner/name': (
    payload: Click & {
      readonly owner: string;
      readonly account: string | null;
      readonly isToldElsewhere: boolean;
    },
  ) => Reply<PanelView>;
  'notice/preview': () => Reply<NoticePreview>;
  'notice/send': (payload: Click & { readonly digest: string }) => Reply<PanelView>;
  'notice/confirm': (payload: Click & { readonly number: number }) => Reply<PanelView>;
  'notice/remind': (payload: Click) => Reply<PanelView>;
  'archive/assemble': () => Reply<AssembledArchive>;
  /** The attached files, the JSON index first. */
  'archive/complete': (
    payload: Click & { readonly files: readonly string[]; readonly digest: string },
  ) => Reply<PanelView>;
  'version/test': (
    payload: Click & { readonly version: string; readonly result: 'passed' | 'failed' },
  ) => Reply<PanelView>;
  'version/judge': (
    payload: Click & {
      readonly version: string;
      readonly verdict: 'accepted' | 'acceptedWithConditions' | 'rejected';
      readonly note: string | null;
    },
  ) => Reply<PanelView>;
  /** `reason: null` withdraws the waiver. */
  'waiver/set': (
    payload: Click & { readonly requirement: string; readonly reason: string | null },
  ) => Reply<PanelView>;
  /** One mail to the department, naming everything it owes. */
  'department/nudge': (payload: Click & { readonly department: string }) => Reply<PanelView>;
  'department/comment': (
    payload: Click & { readonly department: string; readonly text: string },
  ) => Reply<PanelView>;
  /** Hands the product in for the review of its gate. */
  'review/submit': (payload: Click) => Reply<PanelView>;
  /** `onBehalfOf`: whose vote a stand-in casts; null for one's own. Against, recuse and comment need a text. */
  'review/vote': (
    payload: Click & {
      readonly choice: VoteChoice;
      readonly text: string | null;
      readonly deliverable: string | null;
      readonly onBehalfOf: string | null;
    },
  ) => Reply<PanelView>;
  'review/retract': (payload: Click & { readonly onBehalfOf: string | null }) => Reply<PanelView>;
  /** The chair ends the open step. */
  'review/close': (
    payload: Click & {
      readonly outcome: ReviewOutcome;
      readonly reason: string | null;
      /** ISO date, of a hold. */
      readonly until: string | null;
      /** Of a conditional go. */
      readonly conditions: readonly {
        readonly text: string;
        readonly owner: string | null;
        readonly due: string;
      }[];
    },
  ) => Reply<PanelView>;
  'review/withdraw': (payload: Click) => Reply<PanelView>;
  'review/endHold': (payload: Click) => Reply<PanelView>;
  'review/answer': (
    payload: Click & {
      readonly item: string;
      readonly kind: 'changed' | 'notChanged';
      readonly text: string | null;
    },
  ) => Reply<PanelView>;
  'review/addReviewer': (
    payload: Click & { readonly step: ReviewStepView['step']; readonly account: string },
  ) => Reply<PanelView>;
  'review/removeReviewer': (
    payload: Click & { readonly step: ReviewStepView['step']; readonly account: string },
  ) => Reply<PanelView>;
  /** Names a stand-in for days away; `until: null` ends it. */
  'review/delegate': (
    payload: Click & { readonly to: string; readonly from: string; readonly until: string | null },
  ) => Reply<PanelView>;
  'review/waiveCondition': (
    payload: Click & { readonly condition: string; readonly reason: string },
  ) => Reply<PanelView>;
  /** An earlier round of the current gate, in full. */
  'review/round': (payload: { readonly round: number }) => Reply<ReviewRoundView>;
  /** Sends a mail again that failed or is unsure. */
  'mail/resend': (payload: Click & { readonly mail: string }) => Reply<PanelView>;
  'history/open': (payload: { readonly before: number | null }) => Reply<HistoryPage>;
  /** Whether the dossier's events are whole, in order, and the ones that Jira has on record. */
  'audit/verify': () => Reply<AuditView>;
  /** Events as they are kept, oldest first, for a file that can be checked without the app. */
  'audit/export': (payload: { readonly after: number }) => Reply<AuditPage>;
  /** Words of the process document. */
  'clause/open': (payload: {
    readonly clause: string;
  }) => Reply<{ readonly clause: string; readonly text: Text }>;
};
