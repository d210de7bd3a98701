import type { Text } from './domain/text';

/**
 * The typed calls between Custom UI (`static/`) and the backend (`src/`).
 * `makeInvoke<PanelCalls>()` on one side and `makeResolver<PanelCalls>()` on the other share them.
 */

/** Why a call was refused. The UI turns each into a sentence of `locales/` (`refusal.<code>`). */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'NOT_SIGNED_IN'
  | 'ISSUE_NOT_VISIBLE'
  | 'NOT_ALLOWED_TO_EDIT'
  | 'NOT_ALLOWED_TO_ADMINISTER'
  | 'PROJECT_NOT_BOUND'
  | 'NOT_A_PRODUCT'
  | 'UNKNOWN_DELIVERABLE'
  | 'DELIVERABLE_NOT_A_FILE'
  | 'UNKNOWN_ATTACHMENT'
  | 'EMPTY_ATTACHMENT'
  | 'NOT_LINKED'
  | 'UNKNOWN_FACT'
  | 'COMMAND_REUSED'
  | 'BUSY'
  | 'BAD_BINDING'
  | 'UNAVAILABLE';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Names the invocation in the app's log, to quote to support. */
  readonly traceId: string;
  /** Facts that explain the refusal, e.g. `{ deliverable: 'productPlan' }`. Never an internal message. */
  readonly facts?: Readonly<Record<string, string>>;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface StageView {
  readonly key: string;
  readonly name: Text;
  /** Clause of the process document, e.g. `6.3`. */
  readonly clause: string;
  readonly position: 'done' | 'current' | 'ahead';
}

export interface EvidenceView {
  /** Jira attachment id. */
  readonly attachmentId: string;
  readonly filename: string;
  readonly sizeBytes: number;
  /** Display name of the uploader. */
  readonly author: string;
  /** ISO 8601, as Jira says it. */
  readonly createdAt: string;
  /** Linked by a person in the panel, or recognised by its file name. */
  readonly how: 'linked' | 'name';
  /** A file of zero bytes is shown, but never counts. */
  readonly isEmpty: boolean;
}

export type ReadinessState =
  /** Evidence is there. */
  | 'satisfied'
  /** Asked for by the gate, not there. */
  | 'missing'
  /** Another deliverable of the same choice is there. */
  | 'coveredByOther'
  /** Its condition does not hold for this product. */
  | 'notApplicable'
  /** In the process, but this version of the app does not ask for this kind yet. */
  | 'notYetAsked';

export interface ReadinessRow {
  readonly deliverable: string;
  readonly name: Text;
  readonly clause: string;
  readonly direction: 'input' | 'output' | 'work';
  readonly kind:
    | 'file'
    | 'fileOrLink'
    | 'fileOrDate'
    | 'link'
    | 'field'
    | 'decision'
    | 'versions'
    | 'record'
    | 'checklist'
    | 'table';
  readonly ownerDepartment: Text;
  readonly state: ReadinessState;
  /** Rows with the same key are alternatives: one of them is enough. */
  readonly choice?: string;
  /** Condition in words, for conditional rows. */
  readonly condition?: Text;
  readonly evidence: readonly EvidenceView[];
}

export interface FactView {
  /** e.g. `retirementReason`. */
  readonly key: string;
  readonly name: Text;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly name: Text }[];
}

/**
 * What the panel shows. Whether the reader may edit, and how large an upload may be, the browser asks Jira itself
 * (`/rest/api/3/mypermissions?issueId=…&permissions=EDIT_ISSUES,CREATE_ATTACHMENTS`, `/rest/api/3/attachment/meta`),
 * side by side with `panel/open`: that costs no function time, and the use cases check again whatever the browser says.
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
    readonly missingCount: number;
  } | null;
  readonly readiness: readonly ReadinessRow[];
  /** Facts of the product on which deliverables of this stage depend. */
  readonly facts: readonly FactView[];
  /** Attachments of the issue that belong to no deliverable, to link by hand. */
  readonly otherAttachments: readonly EvidenceView[];
}

interface EvidenceCommand {
  /** Minted once per click, so that a repeated call does its work once. */
  readonly commandId: string;
  readonly deliverable: string;
  readonly attachmentId: string;
}

interface FactCommand {
  readonly commandId: string;
  readonly fact: string;
  readonly value: string | null;
}

/** A type, not an interface: `makeInvoke` and `makeResolver` ask for an index signature. */
export type PanelCalls = {
  /** Everything the panel's first paint needs; heals the dossier if events are late. */
  'panel/open': () => Reply<PanelView>;
  'evidence/link': (payload: EvidenceCommand) => Reply<PanelView>;
  'evidence/unlink': (payload: EvidenceCommand) => Reply<PanelView>;
  'fact/set': (payload: FactCommand) => Reply<PanelView>;
};

export interface BindingView {
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly issueTypes: readonly { readonly id: string; readonly name: string; readonly isProduct: boolean }[];
  /** `stage` is a stage key, `terminated`, or null when the status means nothing to the process. */
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly stage: string | null;
    readonly guess: string | null;
  }[];
  readonly isBound: boolean;
}

export interface AdminView {
  readonly projects: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly isBound: boolean;
  }[];
  readonly stages: readonly { readonly key: string; readonly name: Text }[];
  /** Language in which stored field values are written. */
  readonly storedLanguage: 'zh' | 'en';
  /** Field ids found on this site, e.g. `{ 'lifecycle-stage': 'customfield_10101' }`. */
  readonly fields: Readonly<Record<string, string>>;
}

interface BindingInput {
  readonly projectId: string;
  readonly productIssueTypeIds: readonly string[];
  /** Stage key, or `terminated`, by status id. */
  readonly stageByStatusId: Readonly<Record<string, string>>;
}

export type AdminCalls = {
  'admin/open': () => Reply<AdminView>;
  'binding/open': (payload: { readonly projectId: string }) => Reply<BindingView>;
  'binding/save': (payload: BindingInput) => Reply<BindingView>;
};
