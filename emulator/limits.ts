/**
 * Every limit of the local site, with its unit in the name.
 * What one run of an expression or a search may cost is the engines' own business.
 */
export const LIMITS = Object.freeze({
  /** Jira's default upload limit on the Free plan. https://support.atlassian.com/jira-cloud-administration/docs/configure-file-attachments/ */
  attachmentUploadBytes: 10 * 1024 * 1024,
  /** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/ */
  appFieldListValues: 100,
  /** Observed in shipping apps; the official number is not published. */
  appFieldUpdatesPerCall: 200,
  /** https://support.atlassian.com/jira-cloud-administration/docs/issue-field-limits/ */
  summaryCharacters: 255,
  /** https://developer.atlassian.com/cloud/jira/platform/jira-entity-properties/ */
  entityPropertyValueCharacters: 32_768,
  entityPropertyKeyCharacters: 255,
  /** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
  searchPageIssues: 5_000,
  searchPageIssuesDefault: 50,
  searchReconciledIssues: 50,
  searchProperties: 5,
  /** OpenAPI of `expression/evaluate`: `issues.jql.maxResults`. */
  expressionIssues: 1_000,
  /** Observed: a value suggestion of the search page lists so many. */
  jqlSuggestions: 15,
  /** Paged lists of users, groups, projects, comments: the `maxResults` of most operations. */
  listPageDefaultItems: 50,
  listPageItems: 100,
  changelogPageItems: 100,
  /** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-users-search-get */
  usersPageItems: 1_000,
  /** `jira.ajax.autocomplete.limit`, as Jira comes. */
  pickedGroups: 20,
  /** https://support.atlassian.com/jira-cloud-administration/docs/issue-field-limits/ */
  issueLinksPerIssue: 2_000,
  linkTypeCharacters: 255,
  commentPageItems: 5_000,
  labelCharacters: 255,
  /** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/ */
  workflowRuleConfigBytes: 32_768,
  workflowNameCharacters: 255,
  statusNameCharacters: 60,
  /** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/ */
  workflowsPerCall: 20,
  /** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-status/ */
  statusesPerCall: 50,
  statusSearchPageItems: 200,
  issueTypeNameCharacters: 60,
  /** OpenAPI of the scheme operations: names of all, descriptions of most. */
  schemeNameCharacters: 255,
  issueTypeSchemeDescriptionCharacters: 4_000,
  screenSchemePageDefaultItems: 25,
  versionNameCharacters: 255,
  screenNameCharacters: 255,
  projectNameCharacters: 80,
  projectNameMinimumCharacters: 2,
  projectKeyCharacters: 10,
  /** https://developer.atlassian.com/changelog/ of 2026-04-30: projects in one call that pins a panel. */
  panelProjectsPerCall: 1_000,
  /** Assumed: how long what Jira does in the background takes. */
  taskMs: 1_000,
  /** Usage listings of workflows, statuses and schemes. */
  usagePageItems: 200,
  fieldNameCharacters: 255,
  /** https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
  issueWritesInShortWindow: 20,
  issueWritesShortWindowMs: 2_000,
  issueWritesInLongWindow: 100,
  issueWritesLongWindowMs: 30_000,
  burstPerSecond: { GET: 100, POST: 100, PUT: 50, DELETE: 50 },
  burstGetIssuePerSecond: 150,
  burstChangelogPerSecond: 200,
  burstAttachmentContentPerSecond: 300,
  burstExpressionPerSecond: 150,
  /** Tier 1: shared by all sites of an app. */
  appPointsPerHour: 65_000,
  /** Below this share of what is left, Jira warns. */
  nearLimitShare: 0.2,
});
