import { z } from 'zod';
import { LIMITS } from '../../limits';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { tabBean } from '../beans/screen-bean';
import type { Jira } from '../jira';
import { route, type RestRequest, type SiteRouter } from '../route';
import { findScreen, findTab, saveTab } from './find-screen';

const SCOPES = ['manage:jira-project'];
const tabSchema = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.screenNameCharacters),
  id: z.number().optional(),
});

async function add(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(tabSchema);
  if (!body.ok) return body.problem;
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen.problem;
  if (screen.value.tabs.some((tab) => tab.name === body.value.name))
    return badRequest(`A tab with the name '${body.value.name}' already exists.`);
  const tab = { id: jira.store.nextId('screenTab'), name: body.value.name, fieldIds: [] };
  jira.store.screens.put({ ...screen.value, tabs: [...screen.value.tabs, tab] });
  return answer(tabBean(tab));
}

async function rename(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(tabSchema);
  if (!body.ok) return body.problem;
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen } = found.value;
  if (screen.tabs.some(({ id, name }) => id !== found.value.tab.id && name === body.value.name))
    return badRequest(`A tab with the name '${body.value.name}' already exists.`);
  const tab = { ...found.value.tab, name: body.value.name };
  saveTab(jira, { screen, tab });
  return answer(tabBean(tab));
}

function remove(jira: Jira, request: RestRequest): Response {
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen, tab } = found.value;
  jira.store.screens.put({ ...screen, tabs: screen.tabs.filter((other) => other.id !== tab.id) });
  return noContent();
}

function move(jira: Jira, request: RestRequest): Response {
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen, tab } = found.value;
  const place = Number(request.param('pos'));
  if (!Number.isInteger(place) || place < 0 || place >= screen.tabs.length)
    return jiraError(404, ['The position of the screen tab is invalid.']);
  const others = screen.tabs.filter((other) => other.id !== tab.id);
  jira.store.screens.put({ ...screen, tabs: [...others.slice(0, place), tab, ...others.slice(place)] });
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-tabs/ */
export function screenTabRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: SCOPES };
  const path = '/rest/api/3/screens/:screenId/tabs';
  route(jira, router, 'GET', path, { scopes: SCOPES, query: ['projectKey'] }, (request) => {
    const screen = findScreen(jira, request);
    return screen.ok ? answer(screen.value.tabs.map(tabBean)) : screen.problem;
  });
  route(jira, router, 'POST', path, rules, (request) => add(jira, request));
  route(jira, router, 'PUT', `${path}/:tabId`, rules, (request) => rename(jira, request));
  route(jira, router, 'DELETE', `${path}/:tabId`, rules, (request) => remove(jira, request));
  route(jira, router, 'POST', `${path}/:tabId/move/:pos`, rules, (request) => move(jira, request));
}
