import type { AccountId } from '../ids';
import type { OtherProduct } from './retirement-state';

/** What a person can ask for with the table of a deliverable. */
export type TableCommand =
  | {
      readonly type: 'putRow';
      readonly deliverable: string;
      /** Null adds a row. */
      readonly row: string | null;
      readonly cells: Readonly<Record<string, string>>;
    }
  | { readonly type: 'removeRow'; readonly deliverable: string; readonly row: string }
  /** Rows of a spreadsheet whose text was brought before, in parts. */
  | {
      readonly type: 'importRows';
      readonly deliverable: string;
      readonly how: 'replace' | 'append';
      readonly upload: string;
      readonly parts: number;
    }
  /** One column of a whole class of rows; null in the class stands for any value. */
  | {
      readonly type: 'fillRows';
      readonly deliverable: string;
      readonly class: readonly [string | null, string | null];
      readonly column: string;
      readonly value: string;
      readonly onlyEmpty: boolean;
    }
  /** One column of single rows. */
  | {
      readonly type: 'markRows';
      readonly deliverable: string;
      readonly rows: readonly string[];
      readonly column: string;
      readonly value: string;
    };

/** What a person can ask for in a retirement. */
export type RetirementCommand =
  | TableCommand
  | { readonly type: 'declareNone'; readonly deliverable: string; readonly none: boolean }
  /** Says who is meant by a name in the inventory; with neither, takes that back. */
  | {
      readonly type: 'nameOwner';
      readonly owner: string;
      readonly account: AccountId | null;
      readonly isToldElsewhere: boolean;
    }
  /** `digest` names the text and the recipients that were shown before. */
  | { readonly type: 'sendNotice'; readonly digest: string }
  | { readonly type: 'confirmNotice'; readonly number: number }
  | { readonly type: 'remindOwners' };

/** What the app itself tells a dossier of replacements. */
export type ReplacementCommand =
  | {
      readonly type: 'followReplacement';
      readonly carried: (OtherProduct & { readonly link: string | null }) | null;
    }
  | ({ readonly type: 'followReplaced'; readonly isReplaced: boolean } & OtherProduct);

/** Whether a command changes rows of a table, for which the rows have to be at hand. */
export function isTableCommand(command: { readonly type: string }): command is TableCommand {
  return TABLE_COMMANDS.includes(command.type);
}

const TABLE_COMMANDS: readonly string[] = ['putRow', 'removeRow', 'importRows', 'fillRows', 'markRows'];
