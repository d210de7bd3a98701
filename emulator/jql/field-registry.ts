/** What kind of values a field holds; decides its operators and how operands are read. */
export type JqlFieldType =
  | 'string'
  | 'text'
  | 'number'
  | 'user'
  | 'group'
  | 'date'
  | 'datetime'
  | 'status'
  | 'statusCategory'
  | 'issuetype'
  | 'project'
  | 'priority'
  | 'resolution'
  | 'component'
  | 'version'
  | 'issuekey'
  | 'label'
  | 'sprint'
  | 'duration'
  | 'option';

/**
 * One value of a field: names and ids as text, moments as epoch milliseconds, days as epoch milliseconds of their
 * midnight in UTC, numbers as themselves.
 */
export type JqlValue = string | number;

/**
 * What an operand such as `Done`, `10001` or `li.na@example.com` stands for.
 * `id` is compared with what `read` gives; `order` sorts statuses and priorities where the name must not.
 */
export interface JqlNamedValue {
  readonly id: string;
  readonly name: string;
  readonly order?: number;
}

/** A field as JQL sees it. `I` is the site's issue. */
export interface JqlField<I> {
  /** e.g. `status` or `customfield_10050`. */
  readonly id: string;
  /** Every way to write it, the display name first, e.g. `Lifecycle stage`, `cf[10050]`, `customfield_10050`. */
  readonly clauseNames: readonly string[];
  readonly type: JqlFieldType;
  /** True when an issue may have several values. */
  readonly isList: boolean;
  readonly isOrderable: boolean;
  /** The issue's values: ids for named things (account ids, status ids…); empty when the field is empty. */
  read(issue: I): readonly JqlValue[];
  /** Operators of a field that differs from its type, e.g. `attachments`. */
  readonly operators?: readonly string[];
  /** True for a field Jira has and the site does not keep: naming it is refused loudly. */
  readonly isNotSimulated?: boolean;
  /** Past changes, oldest first; only fields with history answer `WAS` and `CHANGED`. */
  history?(issue: I): readonly JqlChange[];
}

/** One change of a field. */
export interface JqlChange {
  readonly atMs: number;
  readonly byAccountId: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** All fields of the site and the lookup of the things they name. */
export interface JqlRegistry<I> {
  readonly fields: readonly JqlField<I>[];
  /** When a field came to its first history entry: the creation of the issue, for `WAS`. */
  createdMs?(issue: I): number;
  /**
   * Finds what an operand names: status by name or id, project by key, name or id, user by account id, e-mail or
   * display name… Several when a name is shared; empty when nothing has that name.
   */
  resolve(field: JqlField<I>, operand: string): readonly JqlNamedValue[];
  /** Finds a named value by the id that `read` gave, for ordering. */
  named?(field: JqlField<I>, id: string): JqlNamedValue | null;
}

/** Who asks, when and where. */
export interface JqlContext {
  /** Null for nobody. */
  readonly currentUserAccountId: string | null;
  readonly nowMs: number;
  /** IANA zone, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Account ids in a group, or null when there is no such group. */
  membersOf(group: string): readonly string[] | null;
  /** A function of Jira over the site's data; null when the site cannot answer it, which is refused loudly. */
  siteFunction?(call: JqlSiteCall): JqlSiteResult | null;
  /** An app's function, already computed: the JQL it stands for. Null when there is no such function. */
  appFunction?(call: JqlFunctionCall): JqlFunctionResult | null;
}

/** A call of a function of Jira, its number of arguments already checked. */
export interface JqlSiteCall {
  /** In Jira's own spelling, e.g. `linkedIssues`. */
  readonly name: string;
  readonly args: readonly string[];
}

export type JqlSiteResult =
  | { readonly ok: true; readonly ids: readonly string[] }
  | { readonly ok: false; readonly errorMessage: string };

export interface JqlFunctionCall {
  /** As it is written in the query. */
  readonly field: string;
  /** Kinds of the field, as an app's manifest names them; several when fields share the name. */
  readonly types: readonly string[];
  /** Lower case, e.g. `not in`. */
  readonly operator: string;
  readonly functionName: string;
  readonly args: readonly string[];
}

export type JqlFunctionResult =
  { readonly ok: true; readonly jql: string } | { readonly ok: false; readonly errorMessage: string };
