import type { Project } from './projects';
import type { Scope } from './scope';
import type { Store } from './store';

/** Which issue types a project has, in their order. */
export interface IssueTypeScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly issueTypeIds: readonly string[];
  readonly defaultIssueTypeId: string | null;
  readonly scope: Scope;
}

/** The scheme that every site has, and that gets every new issue type. */
export const DEFAULT_ISSUE_TYPE_SCHEME_ID = '10000';

/** Issue types of a project, in the order of its scheme. */
export function issueTypeIdsOf(store: Store, project: Project): readonly string[] {
  return store.issueTypeSchemes.need(project.issueTypeSchemeId).issueTypeIds;
}

/** Adds an issue type of the whole site to the default scheme, as Jira does with every new one. */
export function addToDefaultScheme(store: Store, issueTypeId: string): void {
  const scheme = store.issueTypeSchemes.need(DEFAULT_ISSUE_TYPE_SCHEME_ID);
  store.issueTypeSchemes.put({ ...scheme, issueTypeIds: [...scheme.issueTypeIds, issueTypeId] });
}
