import type { AccountId } from '../ids';
import type { Coverage } from '../review/coverage';
import type { TableIndex } from '../table/table-index';
import type { OtherProduct } from './retirement-state';

/** Data of the events of a table: what changed, and the table as it stands after it. */
export interface TableEventData {
  readonly tableRowPut: {
    readonly deliverable: string;
    readonly row: string;
    readonly cells: Readonly<Record<string, string>>;
    readonly index: TableIndex;
  };
  readonly tableRowRemoved: {
    readonly deliverable: string;
    readonly row: string;
    readonly index: TableIndex;
  };
  /** Rows from a spreadsheet; `sha256` of the text that was brought. */
  readonly tableImported: {
    readonly deliverable: string;
    readonly how: 'replace' | 'append';
    readonly rowCount: number;
    readonly sha256: string;
    readonly index: TableIndex;
  };
  /** One column of many rows was set to a value; empty clears it. */
  readonly tableFilled: {
    readonly deliverable: string;
    readonly column: string;
    readonly value: string;
    readonly rowCount: number;
    readonly index: TableIndex;
  };
  /** `none`: there is nothing to list; false takes that back. */
  readonly tableDeclaredEmpty: { readonly deliverable: string; readonly none: boolean };
}

/** Data of the events of a retirement. */
export interface RetirementEventData extends TableEventData {
  /** Jira and the other product know of the replacement; null when there is none any more. */
  readonly replacementCarried: { readonly carried: (OtherProduct & { readonly link: string | null }) | null };
  readonly replacesProduct: OtherProduct;
  readonly replacesNoMore: OtherProduct;
  /** Who is meant by a name in the inventory; with neither, nobody knows any more. */
  readonly ownerNamed: {
    readonly owner: string;
    readonly account: AccountId | null;
    readonly isToldElsewhere: boolean;
  };
  readonly noticeSent: {
    readonly number: number;
    readonly coverage: Coverage;
    /** SHA-256 of the text and the list of recipients, as they were shown before. */
    readonly digest: string;
    /** Who stands for the whole company; nobody where only new owners are told. */
    readonly groups: readonly { readonly id: string; readonly name: string }[];
    readonly people: readonly AccountId[];
    /** Owners who are told this time. */
    readonly told: readonly AccountId[];
    /** All who are asked to confirm. */
    readonly owners: readonly AccountId[];
  };
  readonly noticeConfirmed: { readonly number: number; readonly coverage: Coverage };
  readonly ownersReminded: { readonly accounts: readonly AccountId[] };
}
