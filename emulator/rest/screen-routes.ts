import { z } from 'zod';
import { LIMITS } from '../limits';
import { bad, good, type Result } from '../store/result';
import { screenFieldIds, type Screen, type ScreenTab } from '../store/screens';
import { refusedAdministration } from './administer';
import { answer, badRequest, jiraError, noContent } from './answers';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type RestRequest, type SiteRouter } from './route';

const SCOPES = ['manage:jira-project'];
const name = z.string().trim().min(1).max(LIMITS.screenNameCharacters);
const tabSchema = z.strictObject({ name, id: z.number().optional() });

function screenBean({ id, name: screenName, description }: Screen): Record<string, unknown> {
  return { id: Number(id), name: screenName, description };
}

function tabBean({ id, name: tabName }: ScreenTab): Record<string, unknown> {
  return { id: Number(id), name: tabName };
}

type Found = { readonly screen: Screen; readonly tab: ScreenTab };

function findScreen(jira: Jira, request: RestRequest): Result<Screen, Response> {
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return bad(refused);
  const screen = jira.store.screens.get(request.param('screenId'));
  return screen === undefined ? bad(jiraError(404, ['The screen was not found.'])) : good(screen);
}

function findTab(jira: Jira, request: RestRequest): Result<Found, Response> {
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen;
  const tab = screen.value.tabs.find((one) => one.id === request.param('tabId'));
  return tab === undefined
    ? bad(jiraError(404, ['The screen tab was not found.']))
    : good({ screen: screen.value, tab });
}

function saveTab(jira: Jira, { screen, tab }: Found): void {
  const tabs = screen.tabs.map((one) => (one.id === tab.id ? tab : one));
  jira.store.screens.put({ ...screen, tabs });
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.strictObject({ name, description: z.string().default('') }));
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, 403);
  if (refused !== null) return refused;
  if (jira.store.screens.all().some((screen) => screen.name === body.value.name))
    return badRequest('The name has already been used by another screen.');
  const screen = { ...body.value, id: jira.store.nextId('screen'), tabs: [] };
  jira.store.screens.put(screen);
  return answer(screenBean(screen), 201);
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(
    z.strictObject({ name: name.optional(), description: z.string().optional() }),
  );
  if (!body.ok) return body.problem;
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen.problem;
  const changed = {
    ...screen.value,
    name: body.value.name ?? screen.value.name,
    description: body.value.description ?? screen.value.description,
  };
  jira.store.screens.put(changed);
  return answer(screenBean(changed));
}

function remove(jira: Jira, request: RestRequest): Response {
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen.problem;
  const isUsed = jira.store.workflows
    .all()
    .some((workflow) => workflow.transitions.some((one) => one.screenId === screen.value.id));
  if (isUsed) return badRequest('The screen is used by a workflow and cannot be deleted.');
  jira.store.screens.remove(screen.value.id);
  return noContent();
}

async function addTab(jira: Jira, request: RestRequest): Promise<Response> {
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

async function renameTab(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(tabSchema);
  if (!body.ok) return body.problem;
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const tab = { ...found.value.tab, name: body.value.name };
  saveTab(jira, { screen: found.value.screen, tab });
  return answer(tabBean(tab));
}

async function addField(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(z.strictObject({ fieldId: z.string() }));
  if (!body.ok) return body.problem;
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen, tab } = found.value;
  const field = jira.store.fields.get(body.value.fieldId);
  if (field === undefined || !field.isOrderable)
    return jiraError(404, [`The field '${body.value.fieldId}' was not found.`]);
  if (screenFieldIds(screen).includes(field.id))
    return badRequest(`The field with id ${field.id} already exists on the screen.`);
  saveTab(jira, { screen, tab: { ...tab, fieldIds: [...tab.fieldIds, field.id] } });
  return answer({ id: field.id, name: field.name });
}

function removeField(jira: Jira, request: RestRequest): Response {
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen, tab } = found.value;
  const fieldId = request.param('fieldId');
  if (!tab.fieldIds.includes(fieldId)) return jiraError(404, [`The field '${fieldId}' was not found.`]);
  saveTab(jira, { screen, tab: { ...tab, fieldIds: tab.fieldIds.filter((id) => id !== fieldId) } });
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screens/ */
export function screenRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const [path, rules] = ['/rest/api/3/screens', { scopes: SCOPES }];
  const [one, tabs] = [`${path}/:screenId`, `${path}/:screenId/tabs`];
  const fieldBeans = (ids: readonly string[]): readonly unknown[] =>
    ids.map((id) => ({ id, name: store.fields.need(id).name }));
  const listed = { scopes: SCOPES, query: ['startAt', 'maxResults', 'id', 'queryString'] };
  route(jira, router, 'GET', path, listed, (request) => {
    const refused = refusedAdministration(jira, request, 403);
    if (refused !== null) return refused;
    const [ids, wanted] = [request.queryAll('id'), (request.query('queryString') ?? '').toLowerCase()];
    const found = store.screens
      .all()
      .filter(
        (screen) =>
          (ids.length === 0 || ids.includes(screen.id)) && screen.name.toLowerCase().includes(wanted),
      );
    const page = pageOf(request, found, LIMITS.listPageItems, LIMITS.listPageItems);
    return page.ok ? answer(pageBean(request, page.value, screenBean)) : page.problem;
  });
  route(jira, router, 'POST', path, rules, (request) => create(jira, request));
  route(jira, router, 'PUT', one, rules, (request) => update(jira, request));
  route(jira, router, 'DELETE', one, rules, (request) => remove(jira, request));
  route(jira, router, 'GET', `${one}/availableFields`, rules, (request) => {
    const screen = findScreen(jira, request);
    if (!screen.ok) return screen.problem;
    const taken = screenFieldIds(screen.value);
    const free = store.fields.all().filter((field) => field.isOrderable && !taken.includes(field.id));
    return answer(fieldBeans(free.map((field) => field.id)));
  });
  const reading = { scopes: SCOPES, ignoredQuery: ['projectKey'] };
  route(jira, router, 'GET', tabs, reading, (request) => {
    const screen = findScreen(jira, request);
    return screen.ok ? answer(screen.value.tabs.map(tabBean)) : screen.problem;
  });
  route(jira, router, 'POST', tabs, rules, (request) => addTab(jira, request));
  route(jira, router, 'PUT', `${tabs}/:tabId`, rules, (request) => renameTab(jira, request));
  route(jira, router, 'DELETE', `${tabs}/:tabId`, rules, (request) => {
    const found = findTab(jira, request);
    if (!found.ok) return found.problem;
    const { screen, tab } = found.value;
    store.screens.put({ ...screen, tabs: screen.tabs.filter((other) => other.id !== tab.id) });
    return noContent();
  });
  route(jira, router, 'GET', `${tabs}/:tabId/fields`, reading, (request) => {
    const found = findTab(jira, request);
    return found.ok ? answer(fieldBeans(found.value.tab.fieldIds)) : found.problem;
  });
  route(jira, router, 'POST', `${tabs}/:tabId/fields`, rules, (request) => addField(jira, request));
  route(jira, router, 'DELETE', `${tabs}/:tabId/fields/:fieldId`, rules, (request) =>
    removeField(jira, request),
  );
}
