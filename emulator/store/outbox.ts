/** A mail that Jira would have sent. */
export interface Mail {
  readonly id: string;
  readonly sentMs: number;
  readonly issueKey: string;
  readonly authorId: string;
  readonly recipientIds: readonly string[];
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}
