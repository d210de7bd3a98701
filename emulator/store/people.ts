/** A user account. */
export interface User {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app';
  readonly emailAddress: string | null;
  readonly displayName: string;
  readonly isActive: boolean;
  /** With an underscore, as Jira's REST says it: `zh_CN`. */
  readonly locale: string;
  readonly timeZone: string;
}

export interface Group {
  readonly groupId: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}
