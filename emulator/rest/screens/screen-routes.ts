import { z } from 'zod';
import { LIMITS } from '../../limits';
import { GLOBAL_SCOPE } from '../../store/scope';
import { DEFAULT_SCREEN_ID, screenFieldIds, type Screen } from '../../store/screens';
import type { Store } from '../../store/store';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { screenBean } from '../beans/screen-bean';
import type { Jira } from '../jira';
import { pageBean, pageOf } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import { sortedBy, wantedOf } from '../sorted-by';
import { findScreen, refusedScreens } from './find-screen';

const SCOPES = ['manage:jira-project'];
const name = z.string().trim().min(1).max(LIMITS.screenNameCharacters);
const description = z.string().max(LIMITS.screenNameCharacters);
const createSchema = z.strictObject({ name, description: description.default('') });
const updateSchema = z.strictObject({ name: name.optional(), description: description.optional() });

function takenName(store: Store, wanted: string, ownId: string | null): Response | null {
  const isTaken = store.screens.all().some((screen) => screen.id !== ownId && screen.name === wanted);
  return isTaken ? badRequest('The name is used by another screen.') : null;
}

/** A new screen has one tab without fields. */
async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const { store } = jira;
  const refused = refusedScreens(jira, request) ?? takenName(store, body.value.name, null);
  if (refused !== null) return refused;
  const tabs = [{ id: store.nextId('screenTab'), name: 'Field Tab', fieldIds: [] }];
  const screen: Screen = { ...body.value, id: store.nextId('screen'), tabs, scope: GLOBAL_SCOPE };
  store.screens.put(screen);
  return answer(screenBean(screen), 201);
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen.problem;
  const changed = {
    ...screen.value,
    name: body.value.name ?? screen.value.name,
    description: body.value.description ?? screen.value.description,
  };
  const refused = takenName(jira.store, changed.name, changed.id);
  if (refused !== null) return refused;
  jira.store.screens.put(changed);
  return answer(screenBean(changed));
}

function remove(jira: Jira, request: RestRequest): Response {
  const screen = findScreen(jira, request);
  if (!screen.ok) return screen.problem;
  const { screens, screenSchemes, workflows } = jira.store;
  const { id } = screen.value;
  if (screenSchemes.all().some(({ screenIds }) => Object.values(screenIds).includes(id)))
    return badRequest('The screen is used in a screen scheme.');
  if (workflows.all().some(({ transitions }) => transitions.some(({ screenId }) => screenId === id)))
    return badRequest('The screen is used in a workflow.');
  screens.remove(id);
  return noContent();
}

function list(jira: Jira, request: RestRequest): Response {
  const refused = refusedScreens(jira, request);
  if (refused !== null) return refused;
  const scopes = request.queryAll('scope');
  const all = jira.store.screens.all();
  const inScope = all.filter(({ scope }) => scopes.length === 0 || scopes.includes(scope.type));
  const found = sortedBy(request, wantedOf(request, inScope));
  if (!found.ok) return found.problem;
  const page = pageOf(request, found.value, LIMITS.listPageItems, LIMITS.listPageItems);
  return page.ok ? answer(pageBean(request, page.value, screenBean)) : page.problem;
}

function addToDefault(jira: Jira, request: RestRequest): Response {
  const refused = refusedScreens(jira, request);
  if (refused !== null) return refused;
  const { fields, screens } = jira.store;
  const screen = screens.need(DEFAULT_SCREEN_ID);
  const field = fields.get(request.param('fieldId'));
  if (field === undefined || !field.isOrderable || screenFieldIds(screen).includes(field.id))
    return jiraError(404, [`The field '${request.param('fieldId')}' was not found or is already present.`]);
  const [first, ...others] = screen.tabs;
  if (first === undefined) return badRequest('The default screen has no tab.');
  screens.put({ ...screen, tabs: [{ ...first, fieldIds: [...first.fieldIds, field.id] }, ...others] });
  return answer({});
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screens/ */
export function screenRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  const [path, rules] = ['/rest/api/3/screens', { scopes: SCOPES }];
  const one = `${path}/:screenId`;
  const query = ['startAt', 'maxResults', 'id', 'queryString', 'scope', 'orderBy'];
  route(jira, router, 'GET', path, { scopes: SCOPES, query }, (request) => list(jira, request));
  route(jira, router, 'POST', path, rules, (request) => create(jira, request));
  route(jira, router, 'POST', `${path}/addToDefault/:fieldId`, rules, (request) =>
    addToDefault(jira, request),
  );
  route(jira, router, 'PUT', one, rules, (request) => update(jira, request));
  route(jira, router, 'DELETE', one, rules, (request) => remove(jira, request));
  route(jira, router, 'GET', `${one}/availableFields`, rules, (request) => {
    const screen = findScreen(jira, request);
    if (!screen.ok) return screen.problem;
    const taken = screenFieldIds(screen.value);
    const free = store.fields.all().filter((field) => field.isOrderable && !taken.includes(field.id));
    return answer(free.map((field) => ({ id: field.id, name: field.name })));
  });
}
