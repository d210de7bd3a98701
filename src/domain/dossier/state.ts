import type { Bypass } from '../bypass/bypass';
import type { AccountId, AttachmentId, ProjectId } from '../ids';
import { noArchive, type ArchiveState } from '../archive/archive-state';
import { noRetirement, type RetirementState } from '../retirement/retirement-state';
import type { ReviewState } from '../review/review-state';
import type { TableIndex } from '../table/table-index';
import type { LinkedHow, Signed, Verdict } from './event';

export type EvidenceContent =
  | {
      readonly kind: 'file';
      readonly attachmentId: AttachmentId;
      readonly filename: string;
      readonly how: LinkedHow;
      /** Noticed to be gone from the issue. Whether it counts is judged by the live files alone. */
      readonly isLost: boolean;
    }
  | { readonly kind: 'link'; readonly url: string; readonly title: string }
  /** ISO dates. */
  | { readonly kind: 'dates'; readonly start: string | null; readonly due: string };

export type EvidenceVersion = Signed & { readonly content: EvidenceContent };

/** A piece of evidence: its versions, oldest first. Only the last one is current. */
export interface EvidencePiece {
  readonly id: string;
  readonly versions: readonly EvidenceVersion[];
}

export interface TableState {
  /** Where its rows stand, and how many there are of each kind; null while nobody has listed any. */
  readonly index: TableIndex | null;
  /** Set when somebody said that there is nothing to list. */
  readonly none: Signed | null;
}

/** What is known of one version of the product; its name and release come live from Jira. */
export interface VersionState {
  readonly test: (Signed & { readonly result: 'passed' | 'failed' }) | null;
  readonly acceptance: (Signed & { readonly verdict: Verdict; readonly note: string | null }) | null;
}

export interface DepartmentComment extends Signed {
  readonly id: string;
  readonly department: string;
  readonly stage: string;
  readonly text: string;
}

type ByKey<T> = Readonly<Record<string, T>>;

/** A product's dossier: the fold of its events. */
export interface DossierState {
  readonly projectId: ProjectId | null;
  /** Key of the current stage; null before the first. Kept when the product is terminated, to show where. */
  readonly stage: string | null;
  readonly isTerminated: boolean;
  /** ISO 8601, UTC: since when it is in its stage. */
  readonly stageSince: string | null;
  /** It came to its end under the app's eyes. */
  readonly isClosed: boolean;
  readonly statusId: string | null;
  /** Version of the process that holds while it is in its stage. */
  readonly processVersion: number;
  /** How often each stage has been entered. */
  readonly visits: ByKey<number>;
  readonly facts: ByKey<
    Signed & { readonly value: string; readonly reason: string | null; readonly label?: string }
  >;
  /** By deliverable. A file stands for one deliverable at a time. */
  readonly evidence: ByKey<readonly EvidencePiece[]>;
  /** Files of which a person said that they are evidence of nothing. */
  readonly setAside: readonly AttachmentId[];
  /** By deliverable and item. */
  readonly checklists: ByKey<ByKey<Signed & { readonly text: string | null }>>;
  readonly confirmations: ByKey<Signed & { readonly note: string | null }>;
  readonly tables: ByKey<TableState>;
  /** By Jira version id. */
  readonly versions: ByKey<VersionState>;
  /** By gate and requirement. */
  readonly waivers: ByKey<ByKey<Signed & { readonly reason: string }>>;
  /** By department: when it was last reminded. */
  readonly nudges: ByKey<Signed>;
  /** Newest round of each gate's review. */
  readonly reviews: ByKey<ReviewState>;
  /** Newest first; older ones stand in the events. */
  readonly comments: readonly DepartmentComment[];
  readonly retirement: RetirementState;
  readonly archive: ArchiveState;
  /** Newest first. */
  readonly bypasses: readonly Bypass[];
}

/** A product before its first event. */
export const newDossier: DossierState = {
  projectId: null,
  stage: null,
  isTerminated: false,
  stageSince: null,
  isClosed: false,
  statusId: null,
  processVersion: 0,
  visits: {},
  facts: {},
  evidence: {},
  setAside: [],
  checklists: {},
  confirmations: {},
  tables: {},
  versions: {},
  waivers: {},
  nudges: {},
  reviews: {},
  comments: [],
  retirement: noRetirement,
  archive: noArchive,
  bypasses: [],
};

/** Values of the facts that are known. */
export function factValues(state: DossierState): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(state.facts).map(([key, { value }]) => [key, value]));
}

/** The person whom a fact names, or null. */
export function personOf(state: DossierState, fact: string): AccountId | null {
  return (state.facts[fact]?.value as AccountId | undefined) ?? null;
}
