import type { Text } from '../domain/text';
import type { ArchiveView } from './archive-view';
import type { RoleView, SignedView } from './people-view';
import type { ConditionView, ReviewView } from './review-view';
import type { FactView, FileView, ReadinessRow } from './readiness-view';
import type { OtherProductView, RetirementView } from './retirement-view';

export interface StageView {
  readonly key: string;
  readonly name: Text;
  /** Clause of the process document, e.g. `6.3`. */
  readonly clause: string;
  readonly position: 'done' | 'current' | 'ahead';
  /** How often the product has entered it. */
  readonly visits: number;
  /** Keys of stages that the process leads back to from here. */
  readonly backTo: readonly string[];
  readonly responsible: readonly Text[];
  readonly related: readonly Text[];
}

/** A version of the product: a Jira version in the issue's "Fix versions". */
export interface VersionView {
  readonly id: string;
  readonly name: string;
  readonly isReleased: boolean;
  readonly test: (SignedView & { readonly result: 'passed' | 'failed' }) | null;
  readonly acceptance:
    | (SignedView & {
        readonly verdict: 'accepted' | 'acceptedWithConditions' | 'rejected';
        readonly note: string | null;
      })
    | null;
  /** Released although nobody accepted it. */
  readonly isBreach: boolean;
}

export interface CommentView extends SignedView {
  readonly id: string;
  readonly department: Text;
  readonly stage: Text;
  readonly text: string;
}

/** A move past gates that were shut. */
export interface BypassView extends SignedView {
  readonly id: string;
  readonly from: Text;
  readonly to: Text;
  readonly gates: readonly {
    readonly name: Text;
    readonly missing: readonly Text[];
    readonly isUnreviewed: boolean;
  }[];
  /** Statuses that mean where it came from. */
  readonly statusIds: readonly string[];
  /** Who may answer for it. */
  readonly roles: readonly RoleView[];
}

/** A mail that needs a person: it failed, or nobody knows whether it went out. */
export interface MailView {
  readonly id: string;
  readonly about:
    | 'stageEntered'
    | 'appointed'
    | 'nudge'
    | 'reviewOpened'
    | 'reviewDecided'
    | 'voteStale'
    | 'reviewReminder'
    | 'holdEnded'
    | 'noticeToCompany'
    | 'noticeToOwners'
    | 'noticeReminder'
    | 'materialRequested'
    | 'materialDecided'
    | 'materialExpiring'
    | 'materialRevoked'
    | 'gateBypassed';
  readonly state: 'failed' | 'unsure';
}

/**
 * What the panel shows. Whether the reader may edit, how large an upload may be, which groups the reader is in and how
 * people are called, the browser asks Jira itself, side by side with `panel/open`: that costs no function time, and the
 * use cases check again whatever the browser says.
 */
export interface PanelView {
  readonly issue: { readonly id: string; readonly key: string };
  /** Stages in the order of the process. */
  readonly stages: readonly StageView[];
  /** Set when the product was ended early; the rail then shows where. */
  readonly isTerminated: boolean;
  /** The gate at the end of the current stage; null where no gate stands. */
  readonly gate: {
    readonly key: string;
    readonly name: Text;
    readonly opensTo: Text;
    readonly isOpen: boolean;
    /** `advise` says what is missing and lets the product pass. */
    readonly enforcement: 'block' | 'advise';
    readonly missingCount: number;
    /** Roles that may waive what it asks for. */
    readonly waivers: readonly RoleView[];
  } | null;
  readonly readiness: readonly ReadinessRow[];
  /** Facts of the product on which deliverables of this stage depend and that are no row of their own. */
  readonly facts: readonly FactView[];
  /** Files whose names say more than one thing: somebody has to say which. */
  readonly questions: readonly {
    readonly file: FileView;
    readonly candidates: readonly { readonly deliverable: string; readonly name: Text }[];
  }[];
  /** Attachments of the issue that belong to no deliverable, to link by hand. */
  readonly otherAttachments: readonly FileView[];
  /** Null in stages that have nothing to do with versions. */
  readonly versions: readonly VersionView[] | null;
  /** Departments with something to do or to say in this stage. */
  readonly departments: readonly (RoleView & {
    readonly part: 'responsible' | 'related' | 'owner';
    /** When it was last reminded of what it owes. */
    readonly nudged: SignedView | null;
    /** How many missing requirements of this gate it owes. */
    readonly owes: number;
  })[];
  /** Opinions of departments, newest first. */
  readonly comments: readonly CommentView[];
  readonly mails: readonly MailView[];
  /** Null where the current gate asks for no review. */
  readonly review: ReviewView | null;
  /** What conditional decisions have asked for; the gates ahead wait for them. */
  readonly conditions: readonly ConditionView[];
  /** Moves past gates that nobody has answered for yet. */
  readonly bypasses: readonly BypassView[];
  /** Every gate advises at present, because an administrator has switched safe mode on. */
  readonly isSafeMode: boolean;
  /** Null in stages that have nothing to do with the product's end. */
  readonly retirement: RetirementView | null;
  /** Products that this one replaces. */
  readonly replaces: readonly OtherProductView[];
  /** What the dossier says stays as it is: the product has retired. */
  readonly isReadOnly: boolean;
  readonly archive: ArchiveView;
  /** How many events the dossier holds. */
  readonly eventCount: number;
}
