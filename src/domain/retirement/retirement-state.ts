import type { Signed } from '../dossier/event';
import type { AccountId, IssueId } from '../ids';
import type { Coverage } from '../review/coverage';

/** Who answers for the installations of a name in the inventory. */
export interface OwnerState extends Signed {
  /** Null where nobody in Jira is meant. */
  readonly account: AccountId | null;
  /** Told by other means than Jira's mail. */
  readonly isToldElsewhere: boolean;
}

/** The notice as it went out last. */
export interface NoticeState extends Signed {
  /** 1 for the first; a later one tells of what has changed. */
  readonly number: number;
  /** What was sent: the fingerprint of each document and fact. */
  readonly coverage: Coverage;
  /** People who are asked to confirm that they have read it. */
  readonly owners: readonly AccountId[];
  /** By account: what they confirmed last. */
  readonly confirmed: Readonly<Record<string, { readonly at: string; readonly coverage: Coverage }>>;
  /** ISO 8601, UTC: when those who have not confirmed were last reminded. */
  readonly remindedAt: string | null;
}

/** Another product, as it was called when the dossier learned of it. */
export interface OtherProduct {
  readonly product: IssueId;
  readonly key: string;
}

export interface RetirementState {
  /** By name in the inventory. */
  readonly owners: Readonly<Record<string, OwnerState>>;
  readonly notice: NoticeState | null;
  /** Products that this one replaces. */
  readonly replaces: readonly OtherProduct[];
  /** The replacement that Jira and the other product know of, and the Jira link that says so. */
  readonly carried: (OtherProduct & { readonly link: string | null }) | null;
}

export const noRetirement: RetirementState = { owners: {}, notice: null, replaces: [], carried: null };
