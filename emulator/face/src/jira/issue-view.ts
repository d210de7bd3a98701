import { z } from 'zod';
import { json, request, type Answer } from './request';

const ISSUE_VIEW = z.object({
  fieldIds: z.array(z.string()),
  editableFieldIds: z.array(z.string()),
  mayPin: z.boolean(),
  panels: z.array(
    z.object({
      moduleId: z.string(),
      moduleKey: z.string(),
      isPinned: z.boolean(),
      isOpened: z.boolean(),
    }),
  ),
});

/** What an issue's page shows: the fields of its screens, and the panels of apps. */
export type IssueView = z.infer<typeof ISSUE_VIEW>;
export type ViewedPanel = IssueView['panels'][number];

const viewPath = (key: string) => `/rest/internal/issue-view/${encodeURIComponent(key)}`;

/** Which fields and panels an issue's page shows. */
export function readIssueView(key: string): Promise<Answer<IssueView>> {
  return request(ISSUE_VIEW, viewPath(key));
}

/** Puts a panel on an issue. */
export function openPanel(key: string, moduleId: string): Promise<Answer<unknown>> {
  return request(z.unknown(), `${viewPath(key)}/panels`, json('POST', { moduleId }));
}

/** Shows a panel on all issues of a project, or no longer. */
export function pinPanel(
  moduleId: string,
  projectId: string,
  action: 'PIN' | 'UNPIN',
): Promise<Answer<unknown>> {
  const body = { moduleId, projectList: [{ action, projectIdOrKey: projectId }] };
  return request(z.unknown(), '/rest/api/3/forge/panel/action/bulk/async', json('POST', body));
}
