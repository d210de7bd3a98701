import type { Text } from '../domain/text';
import type { SignedView } from './people-view';
import type { FactView } from './readiness-view';
import type { TableView } from './table-view';

export interface OtherProductView {
  /** Issue id. */
  readonly id: string;
  /** As the dossier knows it; the browser may ask Jira for the present one. */
  readonly key: string;
}

/** A name in the inventory, and who is meant by it. */
export interface OwnerView {
  readonly owner: string;
  /** Rows that name it. */
  readonly rows: number;
  /** Account id; null while nobody has said, or when nobody in Jira is meant. */
  readonly account: string | null;
  readonly isToldElsewhere: boolean;
}

export interface NoticeView {
  /** `notReady`: the gate still asks for something. `changed`: what was sent is not what stands now. */
  readonly status: 'notReady' | 'ready' | 'unconfirmed' | 'changed' | 'confirmed';
  readonly sent: (SignedView & { readonly number: number }) | null;
  /** Who was asked to confirm, and when they last did; `isCurrent`: what they confirmed is what stands now. */
  readonly owners: readonly {
    readonly account: string;
    readonly confirmedAt: string | null;
    readonly isCurrent: boolean;
  }[];
  /** ISO 8601; null while nobody was reminded. */
  readonly remindedAt: string | null;
  /** What has to be there before it is sent, and is not. */
  readonly missing: readonly Text[];
  /** Roles that send it. */
  readonly sentBy: readonly Text[];
  /** Keys of the deliverables that are sent: plan first, then notice. */
  readonly documents: readonly string[];
}

/** The end of a product: in the stages around the gate that has a notice. */
export interface RetirementView {
  /** Reason, dates and whatever else is known of its end, also once no gate asks for it any more. */
  readonly facts: readonly FactView[];
  readonly table: TableView | null;
  readonly replacement: (OtherProductView & { readonly isLinked: boolean }) | null;
  readonly notice: NoticeView | null;
}

/** A mail as it would go out. */
export interface MailPreview {
  readonly about: 'noticeToCompany' | 'noticeToOwners';
  readonly subject: string;
  readonly text: string;
  /** Names of groups. */
  readonly groups: readonly string[];
  /** Account ids. */
  readonly people: readonly string[];
}

/** What would be sent now, and to whom; or why it cannot be. */
export interface NoticePreview {
  readonly owners: readonly OwnerView[];
  /** Rows that name nobody. */
  readonly rowsWithoutOwner: number;
  /** To be handed back when sending: whatever changes in between is noticed. Null while it cannot be sent. */
  readonly digest: string | null;
  readonly mails: readonly MailPreview[];
  readonly obstacle: {
    readonly code:
      | 'NOTICE_NOT_NOW'
      | 'NOTICE_NOT_READY'
      | 'NOBODY_TO_TELL'
      | 'OWNERS_UNKNOWN'
      | 'NOTICE_SENT'
      | 'UNAVAILABLE';
    readonly facts: Readonly<Record<string, string | Text>>;
  } | null;
}
