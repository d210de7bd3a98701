/** Branded ids: a string of one kind cannot be passed where another is meant. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** Jira issue id, digits as REST shows them, e.g. `10010`. */
export type IssueId = Branded<'IssueId'>;
/** Jira project id, digits. */
export type ProjectId = Branded<'ProjectId'>;
/** Jira attachment id, digits in REST, a Number in Jira expressions. */
export type AttachmentId = Branded<'AttachmentId'>;
/** Atlassian account id. */
export type AccountId = Branded<'AccountId'>;

/** Brands an id that a schema has already checked. */
export const issueId = (id: string): IssueId => id as IssueId;
/** Brands an id that a schema has already checked. */
export const projectId = (id: string): ProjectId => id as ProjectId;
/** Brands an id that a schema has already checked. */
export const attachmentId = (id: string): AttachmentId => id as AttachmentId;
/** Brands an id that a schema has already checked. */
export const accountId = (id: string): AccountId => id as AccountId;
