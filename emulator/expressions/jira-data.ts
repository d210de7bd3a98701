/**
 * Plain data the site hands over about Jira's objects. Ids are numbers as in expressions, moments are ISO 8601
 * texts, durations are in seconds as Jira shows them. What is absent from an issue is empty, as on a site that does not
 * use it; what is absent from other objects is "not simulated".
 */
export interface IssueData {
  readonly id: number;
  readonly key: string;
  readonly summary: string | null;
  /** Atlassian Document Format or plain text. */
  readonly description?: unknown;
  readonly environment?: unknown;
  readonly issueType: IssueTypeData;
  readonly status: StatusData;
  readonly projectId: number;
  readonly priority?: NamedData | null;
  readonly resolution?: NamedData | null;
  readonly securityLevel?: NamedData | null;
  readonly created: string | null;
  readonly updated: string | null;
  readonly resolutionDate?: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueDate?: string | null;
  readonly originalEstimateSeconds?: number | null;
  readonly remainingEstimateSeconds?: number | null;
  readonly timeSpentSeconds?: number | null;
  readonly assigneeAccountId: string | null;
  readonly reporterAccountId: string | null;
  readonly creatorAccountId?: string | null;
  readonly parentId?: number | null;
  readonly subtaskIds?: readonly number[];
  readonly childIssueIds?: readonly number[];
  readonly labels?: readonly string[];
  readonly components?: readonly NamedData[];
  readonly versions?: readonly VersionData[];
  readonly fixVersions?: readonly VersionData[];
  readonly attachments: readonly AttachmentData[];
  readonly comments?: readonly CommentData[];
  readonly worklogs?: readonly WorklogData[];
  readonly links?: readonly IssueLinkData[];
  /** Newest first. */
  readonly changelogs?: readonly ChangelogData[];
  readonly voterAccountIds?: readonly string[];
  readonly watcherAccountIds?: readonly string[];
  /** Entity properties by key, as plain JSON. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Known custom fields by `customfield_N` and by app field key, as plain JSON; null when empty or hidden. */
  readonly customFields: Readonly<Record<string, unknown>>;
}

/** Something with an id, a name and perhaps a description: priority, resolution, component, role… */
export interface NamedData {
  readonly id: number;
  readonly name: string;
  readonly description?: string | null;
}

export interface IssueTypeData extends NamedData {
  readonly iconUrl?: string | null;
  readonly hierarchyLevel?: number;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface StatusData extends NamedData {
  readonly category?: {
    readonly id: number;
    readonly key: string;
    readonly name: string;
    readonly colorName: string;
  };
}

export interface VersionData extends NamedData {
  readonly archived?: boolean;
  readonly released?: boolean;
  /** `YYYY-MM-DD`. */
  readonly releaseDate?: string | null;
  readonly startDate?: string | null;
}

/** A file. On a transition screen a new one has no id yet. */
export interface AttachmentData {
  readonly id: number | null;
  readonly filename: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly mimeType: string | null;
  readonly authorAccountId: string | null;
  readonly created: string | null;
}

/** A comment. On a transition screen a new one has no id yet. */
export interface CommentData {
  readonly id: number | null;
  readonly authorAccountId: string | null;
  readonly body: unknown;
  readonly created: string | null;
  readonly updated: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface WorklogData {
  readonly id: number;
  readonly authorAccountId: string | null;
  readonly updateAuthorAccountId: string | null;
  readonly created: string;
  readonly updated: string;
  readonly started: string;
  readonly timeSpentSeconds: number;
}

export interface IssueLinkData {
  readonly id: number;
  readonly type: {
    readonly id: number;
    readonly name: string;
    readonly inward: string;
    readonly outward: string;
  };
  readonly direction: 'inward' | 'outward';
  readonly linkedIssueId: number;
}

export interface ChangelogData {
  readonly id: number;
  readonly authorAccountId: string | null;
  readonly created: string;
  readonly items: readonly ChangelogItemData[];
}

export interface ChangelogItemData {
  readonly field: string;
  readonly fieldId: string | null;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

export interface UserData {
  readonly accountId: string;
  readonly displayName: string;
  readonly active: boolean;
  /** e.g. `zh_CN` or `en_US`. */
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly avatarUrls?: Readonly<Record<string, string>>;
  readonly groups?: readonly string[];
  readonly groupIds?: readonly string[];
  /** Keys of the global permissions the person holds. */
  readonly globalPermissions?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Roles by project id. */
  readonly projectRoles?: Readonly<Record<string, readonly NamedData[]>>;
}

export interface ProjectData {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly style?: 'classic' | 'next-gen';
  readonly projectTypeKey?: string;
  readonly projectCategory?: NamedData | null;
  readonly leadAccountId?: string | null;
  readonly avatarUrls?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface TransitionData {
  readonly id: number;
  readonly name: string;
  /** Null for the initial transition. */
  readonly from: StatusData | null;
  readonly to: StatusData;
  readonly hasScreen: boolean;
}

export interface WorkflowData {
  /** Workflow ids are texts (UUIDs); assumed. */
  readonly id: string;
  readonly name: string;
}

/** Where beans read further objects from, when an expression asks. Null: it does not exist or may not be seen. */
export interface JiraSource {
  issue(idOrKey: number | string): IssueData | null;
  user(accountId: string): UserData | null;
  project(idOrKey: number | string): ProjectData | null;
}
