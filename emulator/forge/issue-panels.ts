import { extensionAri, type AppDescription, type AppSurface } from './app-description';

/** Module type of the panels that stand on issues. */
export const ISSUE_PANEL = 'jira:issuePanel';

/** An issue panel of the installed app, and the ARI by which Jira knows it. */
export interface IssuePanel {
  readonly moduleId: string;
  readonly surface: AppSurface;
}

/** The issue panels of an app; none when there is no app. */
export function issuePanelsOf(app: AppDescription | null): readonly IssuePanel[] {
  if (app === null) return [];
  return app.surfaces
    .filter(({ moduleType }) => moduleType === ISSUE_PANEL)
    .map((surface) => ({ moduleId: extensionAri(app, surface.key), surface }));
}
