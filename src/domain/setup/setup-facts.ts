/** A screen with one tab, and what is on it. */
export interface ScreenFacts {
  readonly id: string;
  readonly tabId: string | null;
  readonly fieldIds: readonly string[];
}

/** What a site has of what a project for products needs. Ids as Jira shows them; null for what is not there. */
export interface SetupFacts {
  readonly leadAccountId: string;
  readonly issueTypeId: string | null;
  /** A type of work item for conditions of decisions. */
  readonly taskTypeId: string | null;
  readonly issueTypeSchemeId: string | null;
  readonly productScreen: ScreenFacts | null;
  readonly gateScreen: ScreenFacts | null;
  readonly screenSchemeId: string | null;
  readonly issueTypeScreenSchemeId: string | null;
  /** Ids of statuses of the whole site, by name. */
  readonly statusIds: Readonly<Record<string, string>>;
  readonly workflowId: string | null;
  readonly taskWorkflowId: string | null;
  readonly workflowSchemeId: string | null;
  readonly projectId: string | null;
  /** A project of that key is there, but somebody else has set it up. */
  readonly isForeignProject: boolean;
  /** Under which Jira knows the app's panel. */
  readonly panelModuleId: string;
  /** Jira has the type of link between products. */
  readonly hasLinkType: boolean;
  readonly isBound: boolean;
  readonly isPinned: boolean;
  /** Ids of the app's fields that people look at. */
  readonly appFieldIds: readonly string[];
}
