import type { Project } from '../../store/projects';
import type { Store } from '../../store/store';
import { wholePage } from '../paging';
import { issueTypeBean, projectBean } from './project-bean';
import { DEFAULT_ISSUE_TYPE_SCHEME_ID, type IssueTypeScheme } from '../../store/issue-type-schemes';
import { screenSchemeIdsOf, type IssueTypeScreenScheme, type ScreenScheme } from '../../store/screen-schemes';

/** Address of the site, its store, and what is wanted besides. */
export interface SchemeContext {
  readonly origin: string;
  readonly store: Store;
  readonly expand: readonly string[];
}

/** The projects of a scheme, if they are wanted. */
function usersOf(
  { origin, store, expand }: SchemeContext,
  uses: (project: Project) => boolean,
): Record<string, unknown> {
  if (!expand.includes('projects')) return {};
  const users = store.projects.all().filter(uses);
  return { projects: wholePage(users.map((project) => projectBean(origin, project))) };
}

/** An issue type scheme; with its issue types and the projects that use it, if they are wanted. */
export function issueTypeSchemeBean(
  context: SchemeContext,
  scheme: IssueTypeScheme,
): Record<string, unknown> {
  const { origin, store, expand } = context;
  const types = scheme.issueTypeIds.map((typeId) => store.issueTypes.need(typeId));
  const { id, name, description, defaultIssueTypeId } = scheme;
  return {
    id,
    name,
    description,
    ...(defaultIssueTypeId === null ? {} : { defaultIssueTypeId }),
    ...(id === DEFAULT_ISSUE_TYPE_SCHEME_ID ? { isDefault: true } : {}),
    ...(expand.includes('issueTypes')
      ? { issueTypes: wholePage(types.map((type) => issueTypeBean(origin, type))) }
      : {}),
    ...usersOf(context, (project) => project.issueTypeSchemeId === id),
  };
}

/** An issue type screen scheme; with the projects that use it, if they are wanted. */
export function issueTypeScreenSchemeBean(
  context: SchemeContext,
  { id, name, description }: IssueTypeScreenScheme,
): Record<string, unknown> {
  const users = usersOf(context, (project) => project.issueTypeScreenSchemeId === id);
  return { id, name, description, ...users };
}

/** A screen scheme; with the schemes that use it, if they are wanted. */
export function screenSchemeBean(context: SchemeContext, scheme: ScreenScheme): Record<string, unknown> {
  const { store, expand } = context;
  const { id, name, description, screenIds } = scheme;
  const screens = Object.entries(screenIds).map(([operation, screenId]) => [operation, Number(screenId)]);
  const users = store.issueTypeScreenSchemes.all().filter((one) => screenSchemeIdsOf(one).includes(id));
  const page = wholePage(users.map((one) => issueTypeScreenSchemeBean({ ...context, expand: [] }, one)));
  return {
    id: Number(id),
    name,
    description,
    screens: Object.fromEntries(screens) as Record<string, number>,
    ...(expand.includes('issueTypeScreenSchemes') ? { issueTypeScreenSchemes: page } : {}),
  };
}
