/** What reading a member costs: nothing, one operation for a whole list of objects, or one for each object. */
export type MemberCost = 'free' | 'once' | 'each';

export interface MemberSpec {
  /** Type name as `analyse` writes it, e.g. `List<Comment>`. */
  readonly type: string;
  readonly cost: MemberCost;
}

export type MemberTable = Readonly<Record<string, MemberSpec>>;

const free = (type: string): MemberSpec => ({ type, cost: 'free' });
const once = (type: string): MemberSpec => ({ type, cost: 'once' });
const each = (type: string): MemberSpec => ({ type, cost: 'each' });
const named: MemberTable = { id: free('Number'), name: free('String'), description: free('String') };

/**
 * Members of Jira's types with the markers of the type reference. Custom fields are not listed: they cost `once`; assumed.
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference
 */
export const JIRA_MEMBERS: Readonly<Record<string, MemberTable>> = Object.freeze({
  Issue: {
    assignee: once('User'),
    attachments: once('List<Attachment>'),
    changelogs: each('List<Changelog>'),
    childIssues: once('List<Issue>'),
    closedSprints: each('List<Sprint>'),
    color: each('String'),
    comments: each('List<Comment>'),
    components: once('List<Component>'),
    created: free('Date'),
    creator: once('User'),
    description: free('RichText'),
    done: each('Boolean'),
    dueDate: free('CalendarDate'),
    environment: free('RichText'),
    epic: each('Issue'),
    fixVersions: once('List<Version>'),
    flagged: each('Boolean'),
    getNewestChangelog: free('Function'),
    id: free('Number'),
    isEpic: free('Boolean'),
    issueType: free('IssueType'),
    key: free('String'),
    labels: once('List<String>'),
    links: each('List<IssueLink>'),
    name: each('String'),
    originalEstimate: free('Number'),
    parent: once('Issue'),
    priority: free('IssuePriority'),
    project: once('Project'),
    properties: free('EntityProperties'),
    remainingEstimate: free('Number'),
    reporter: once('User'),
    resolution: free('Resolution'),
    resolutionDate: free('Date'),
    securityLevel: free('SecurityLevel'),
    sprint: each('Sprint'),
    status: free('IssueStatus'),
    stories: each('List<Issue>'),
    subtasks: each('List<Issue>'),
    summary: free('String'),
    timeSpent: free('Number'),
    updated: free('Date'),
    versions: once('List<Version>'),
    voters: once('List<User>'),
    votes: once('Number'),
    watchers: once('List<User>'),
    watches: once('Number'),
    worklogs: once('List<Worklog>'),
  },
  Attachment: {
    id: free('Number'),
    author: once('User'),
    filename: free('String'),
    size: free('Number'),
    mimeType: free('String'),
    created: free('Date'),
  },
  Comment: {
    id: free('Number'),
    author: once('User'),
    body: free('RichText'),
    created: free('Date'),
    updated: free('Date'),
    properties: free('EntityProperties'),
  },
  User: {
    accountId: free('String'),
    displayName: once('String'),
    locale: once('String'),
    timeZone: once('String'),
    active: once('Boolean'),
    avatarUrls: once('Map'),
    permissions: free('UserPermissions'),
    groups: each('List<String>'),
    groupIds: each('List<String>'),
    getProjectRoles: free('Function'),
    properties: free('EntityProperties'),
  },
  Project: {
    id: free('Number'),
    key: free('String'),
    name: free('String'),
    style: free('String'),
    projectTypeKey: free('String'),
    projectCategory: free('ProjectCategory'),
    lead: once('User'),
    avatarUrls: free('Map'),
    properties: free('EntityProperties'),
  },
  ProjectCategory: named,
  ProjectRole: named,
  IssueStatus: { ...named, category: free('StatusCategory') },
  StatusCategory: {
    id: free('Number'),
    key: free('String'),
    name: free('String'),
    colorName: free('String'),
  },
  IssueType: {
    ...named,
    iconUrl: free('String'),
    hierarchyLevel: free('Number'),
    properties: free('EntityProperties'),
  },
  IssuePriority: named,
  Resolution: named,
  SecurityLevel: named,
  Component: { id: free('Number'), name: free('String') },
  Version: {
    ...named,
    archived: free('Boolean'),
    released: free('Boolean'),
    releaseDate: free('CalendarDate'),
    startDate: free('CalendarDate'),
  },
  IssueLink: {
    id: free('Number'),
    type: free('IssueLinkType'),
    direction: free('String'),
    linkedIssue: free('Issue'),
    outwardIssue: free('Issue'),
    inwardIssue: free('Issue'),
  },
  IssueLinkType: {
    id: free('Number'),
    name: free('String'),
    inward: free('String'),
    outward: free('String'),
  },
  Changelog: {
    id: free('Number'),
    author: once('User'),
    items: free('List<ChangelogItem>'),
    created: free('Date'),
  },
  ChangelogItem: {
    field: free('String'),
    fieldId: free('String'),
    from: free('String'),
    fromString: free('String'),
    to: free('String'),
    toString: free('String'),
  },
  Worklog: {
    id: free('Number'),
    author: once('User'),
    updateAuthor: once('User'),
    created: free('Date'),
    updated: free('Date'),
    started: free('Date'),
    timeSpent: free('Number'),
  },
  Transition: {
    id: free('Number'),
    name: free('String'),
    from: free('IssueStatus'),
    to: free('IssueStatus'),
    hasScreen: free('Boolean'),
  },
  Workflow: { id: free('String'), name: free('String') },
  EntityProperties: { get: free('Function'), keys: free('Function'), updated: free('Function') },
});
