import type { Project } from './projects';
import type { Scope } from './scope';
import { screenFieldIds, type Screen } from './screens';
import type { Store } from './store';

/** What a screen is shown for; a scheme without one for it shows its default screen. */
export type ScreenOperation = 'create' | 'edit' | 'view';

/** Which screen is shown for which operation. */
export interface ScreenScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly screenIds: Readonly<Record<'default', string> & Partial<Record<ScreenOperation, string>>>;
  readonly scope: Scope;
}

/** Which screen scheme each issue type of a project has. */
export interface IssueTypeScreenScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** For every issue type that has none of its own. */
  readonly defaultScreenSchemeId: string;
  readonly screenSchemeIdByIssueTypeId: Readonly<Record<string, string>>;
  readonly scope: Scope;
}

/** Ids of the schemes that every site has. */
export const DEFAULT_SCREEN_SCHEME_ID = '1';
export const DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID = '1';

/** Every screen scheme of an issue type screen scheme, each once. */
export function screenSchemeIdsOf(scheme: IssueTypeScreenScheme): readonly string[] {
  return [...new Set([scheme.defaultScreenSchemeId, ...Object.values(scheme.screenSchemeIdByIssueTypeId)])];
}

/** The screen on which an issue type of a project is created, edited or viewed. */
export function screenFor(
  store: Store,
  project: Project,
  issueTypeId: string,
  operation: ScreenOperation,
): Screen {
  const byType = store.issueTypeScreenSchemes.need(project.issueTypeScreenSchemeId);
  const schemeId = byType.screenSchemeIdByIssueTypeId[issueTypeId] ?? byType.defaultScreenSchemeId;
  const { screenIds } = store.screenSchemes.need(schemeId);
  return store.screens.need(screenIds[operation] ?? screenIds.default);
}

/** The fields that Jira shows for an operation, tab by tab. */
export function shownFieldIds(
  store: Store,
  { projectId, issueTypeId }: { readonly projectId: string; readonly issueTypeId: string },
  operation: ScreenOperation,
): readonly string[] {
  return screenFieldIds(screenFor(store, store.projects.need(projectId), issueTypeId, operation));
}

/** Every screen that a project's issues are created, edited or viewed on. */
export function screenIdsOf(store: Store, project: Project): ReadonlySet<string> {
  const byType = store.issueTypeScreenSchemes.need(project.issueTypeScreenSchemeId);
  return new Set(
    screenSchemeIdsOf(byType).flatMap((id) => Object.values(store.screenSchemes.need(id).screenIds)),
  );
}
