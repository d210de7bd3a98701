import type { Signed } from '../dossier/event';
import type { DossierState } from '../dossier/state';
import type { AttachmentId } from '../ids';
import type { Deliverable, Direction } from '../process/deliverable';
import type { Fact } from '../process/fact';
import type { ProductVersion } from '../product-version';
import type { Text } from '../text';
import type { AttachedFile } from './attached-file';

/** A product as a gate looks at it: its dossier, and what Jira shows right now. */
export interface ProductFacts {
  readonly state: DossierState;
  readonly files: readonly AttachedFile[];
  readonly versions: readonly ProductVersion[];
}

export type RowState = 'satisfied' | 'missing' | 'waived' | 'coveredByOther' | 'notApplicable' | 'notAsked';

/** What there is to do for a requirement. */
export type Task =
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

/** What exactly is missing, beyond the name of the requirement. */
export type Missing =
  | { readonly kind: 'names'; readonly names: readonly Text[] }
  | {
      readonly kind: 'planned' | 'tested' | 'accepted';
      readonly have: number;
      readonly need: number;
    }
  | { readonly kind: 'rows'; readonly incomplete: number };

export type Waiver = Signed & { readonly reason: string };

/** Files that answer a demand, by deliverable: judged by the live attachments. */
export interface FileAnswer {
  readonly deliverable: Deliverable;
  readonly ids: readonly AttachmentId[];
}

/** One thing the gate asks for: a deliverable, a fact, or a choice of several. */
export interface Demand {
  /** Keys of its rows; several when they are alternatives. */
  readonly keys: readonly string[];
  readonly names: readonly Text[];
  /** Key of the department that owes it. */
  readonly owner: string;
  readonly clause: string;
  readonly task: Task;
  readonly isSatisfied: boolean;
  readonly missing: readonly Missing[];
  /** Roles that have to confirm it. */
  readonly roles: readonly string[];
  readonly waiver: Waiver | null;
  /** Empty when no file would answer it, or something else has answered it already. */
  readonly answers: readonly FileAnswer[];
}

export type RowSubject =
  | { readonly kind: 'deliverable'; readonly deliverable: Deliverable; readonly fact?: Fact }
  | { readonly kind: 'fact'; readonly fact: Fact };

/** One line of the readiness matrix. */
export interface AssessedRow {
  readonly key: string;
  readonly name: Text;
  readonly subject: RowSubject;
  readonly direction: Direction | null;
  readonly owner: string;
  readonly clause: string;
  readonly state: RowState;
  readonly task: Task;
  readonly missing: readonly Missing[];
  readonly roles: readonly string[];
  readonly waiver: Waiver | null;
  /** Key shared by alternatives. */
  readonly choice?: string;
  readonly condition?: { readonly fact: string; readonly equals: string };
}

export interface Assessment {
  readonly rows: readonly AssessedRow[];
  /** What the gate asks for under the product's facts, satisfied or not. */
  readonly demands: readonly Demand[];
}

/** Whether the gate still waits for it. */
export function isOpenDemand(demand: Demand): boolean {
  return !demand.isSatisfied && demand.waiver === null;
}
