import type { Text } from '../domain/text';
import type { SignedView } from './people-view';
import type { TableView } from './table-view';

/** An attachment of the issue. */
export interface FileView {
  /** Jira attachment id. */
  readonly attachmentId: string;
  readonly filename: string;
  readonly sizeBytes: number;
  /** Display name of the uploader. */
  readonly author: string;
  /** ISO 8601, as Jira says it. */
  readonly createdAt: string;
  /** A file of zero bytes is shown, but never counts. */
  readonly isEmpty: boolean;
}

/** One version of one piece of evidence. */
export type EvidenceVersionView = SignedView & {
  /** 1 for the first. */
  readonly number: number;
  /** Linked by a person in the panel, or recognised by its file name. */
  readonly how: 'linked' | 'name';
  readonly content:
    | ({ readonly kind: 'file'; readonly isGone: false } & FileView)
    /** A file that is no longer attached to the issue. */
    | {
        readonly kind: 'file';
        readonly isGone: true;
        readonly attachmentId: string;
        readonly filename: string;
      }
    | { readonly kind: 'link'; readonly url: string; readonly title: string }
    /** ISO dates, e.g. `2026-03-01`; the start may be missing. */
    | { readonly kind: 'dates'; readonly start: string | null; readonly due: string };
};

/** A piece of evidence with its versions, newest first: the first is current, the others are superseded. */
export interface EvidenceView {
  readonly id: string;
  /** Whether the current version is there and has content. */
  readonly counts: boolean;
  readonly versions: readonly EvidenceVersionView[];
}

export type ReadinessState =
  /** What the gate asks for is there. */
  | 'satisfied'
  /** Asked for by the gate, not there. */
  | 'missing'
  /** Not there, and excused by a named role with a reason. */
  | 'waived'
  /** Another deliverable of the same choice is there. */
  | 'coveredByOther'
  /** Its condition does not hold for this product. */
  | 'notApplicable'
  /** In the process, but no gate of this stage asks for it. */
  | 'notAsked';

/** What there is to do for a requirement; the UI has a sentence for each. */
export type ReadinessTask =
  | 'attach'
  | 'attachOrLink'
  | 'attachOrDate'
  | 'link'
  | 'fillIn'
  | 'confirm'
  | 'tick'
  | 'complete'
  | 'plan'
  | 'test'
  | 'accept'
  | 'settle';

export interface ChecklistItemView {
  readonly key: string;
  readonly name: Text;
  /** `tick`: somebody confirms it; `text`: somebody writes it down, e.g. a place. */
  readonly kind: 'tick' | 'text';
  /** Null while it is open. */
  readonly done: (SignedView & { readonly text: string | null }) | null;
}

/** One line of the readiness matrix: one thing that a gate asks for. */
export interface ReadinessRow {
  /** Key of the deliverable, fact or version rule; unique in the panel, and what commands name. */
  readonly key: string;
  readonly name: Text;
  readonly clause: string;
  readonly direction: 'input' | 'output' | 'work' | null;
  readonly owner: { readonly key: string; readonly name: Text };
  readonly state: ReadinessState;
  readonly task: ReadinessTask;
  /** What exactly is still missing, e.g. the open sections of a report; empty where the task says it all. */
  readonly missing: readonly Text[];
  /** Rows with the same key are alternatives: one of them is enough. */
  readonly choice?: string;
  /** Condition in words, for conditional rows. */
  readonly condition?: Text;
  readonly accepts: { readonly file: boolean; readonly link: boolean; readonly dates: boolean };
  readonly evidence: readonly EvidenceView[];
  readonly checklist?: readonly ChecklistItemView[];
  readonly fact?: FactView;
  /** A statement by a named role; null while nobody has made it. */
  readonly confirmation?: {
    readonly roles: readonly Text[];
    readonly done: (SignedView & { readonly note: string | null }) | null;
  };
  readonly table?: TableView;
  readonly waiver: (SignedView & { readonly reason: string }) | null;
}

export interface FactView {
  /** e.g. `retirementReason`. */
  readonly key: string;
  readonly name: Text;
  readonly kind: 'choice' | 'text' | 'person' | 'date' | 'product';
  /** Option, text, account id, ISO date, or issue id. */
  readonly value: string | null;
  /** Of a product: its key. */
  readonly label?: string;
  /** Who decided, when, and why where they said so. */
  readonly set: (SignedView & { readonly reason: string | null }) | null;
  /** Of a choice. */
  readonly options: readonly { readonly value: string; readonly name: Text }[];
  /** Of a text, in characters. */
  readonly maxLength: number | null;
  /** Who may set it besides project administrators; empty: whoever may edit the issue. */
  readonly roles: readonly Text[];
}
