import type { IssueData, JiraSource, UserData } from '../../emulator/expressions/jira-data';
import type { GateRecord } from '../../src/domain/readiness/gate-record';

/** A Jira in which nothing else can be looked up. */
export const noSource: JiraSource = { issue: () => null, user: () => null, project: () => null };

/** An issue as an expression sees it; its gate record stands in `customfield_10100`. */
export function expressionIssue(options: {
  readonly id: number;
  readonly attachments: readonly {
    readonly id: number | null;
    readonly filename: string | null;
    readonly size: number | null;
  }[];
  readonly record: GateRecord | null;
}): IssueData {
  return {
    id: options.id,
    key: 'PROD-1',
    summary: 'A product',
    issueType: { id: 1, name: 'Product' },
    status: { id: 1, name: 'Planning' },
    projectId: 10000,
    created: null,
    updated: null,
    assigneeAccountId: null,
    reporterAccountId: null,
    attachments: options.attachments.map((file) => ({
      ...file,
      mimeType: null,
      authorAccountId: null,
      created: null,
    })),
    customFields: { customfield_10100: options.record },
  };
}

/** A reader of that locale, e.g. `zh_CN`. */
export function expressionUser(locale: string): UserData {
  return { accountId: '712020:1', displayName: '李娜', active: true, locale, timeZone: 'Asia/Shanghai' };
}
