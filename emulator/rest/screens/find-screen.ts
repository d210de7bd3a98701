import { bad, good, type Result } from '../../store/result';
import { screenIdsOf } from '../../store/screen-schemes';
import type { Screen, ScreenTab } from '../../store/screens';
import { administersProject, refusedAdministration } from '../administer';
import { jiraError } from '../answers';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';

/** A screen and one of its tabs. */
export interface FoundTab {
  readonly screen: Screen;
  readonly tab: ScreenTab;
}

/** Jira's answer to who may not manage screens; null for administrators. */
export function refusedScreens(jira: Jira, request: RestRequest): Response | null {
  return refusedAdministration(jira, request, 403, 'Only Jira administrators can manage screens.');
}

/** Administrators of a project may read its screens when they name it. */
function readsAsProjectAdministrator(jira: Jira, request: RestRequest): boolean {
  const { store } = jira;
  const key = request.query('projectKey');
  const project = store.projects.all().find((one) => one.key === key);
  return (
    project !== undefined &&
    screenIdsOf(store, project).has(request.param('screenId')) &&
    administersProject(jira, request, project)
  );
}

/** The screen of the path, for whoever administers it. Screens of team-managed projects are out of reach. */
export function findScreen(jira: Jira, request: RestRequest): Result<Screen, Response> {
  const refused = readsAsProjectAdministrator(jira, request) ? null : refusedScreens(jira, request);
  if (refused !== null) return bad(refused);
  const screen = jira.store.screens.get(request.param('screenId'));
  if (screen?.scope.type === 'GLOBAL') return good(screen);
  return bad(jiraError(404, ['The screen was not found.']));
}

/** The tab of the path. */
export function findTab(jira: Jira, request: RestRequest): Result<FoundTab, Response> {
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen;
  const tab = screen.value.tabs.find((one) => one.id === request.param('tabId'));
  return tab === undefined
    ? bad(jiraError(404, ['The screen tab was not found.']))
    : good({ screen: screen.value, tab });
}

/** Saves a tab with its screen. */
export function saveTab(jira: Jira, { screen, tab }: FoundTab): void {
  const tabs = screen.tabs.map((one) => (one.id === tab.id ? tab : one));
  jira.store.screens.put({ ...screen, tabs });
}
