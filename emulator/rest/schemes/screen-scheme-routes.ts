import { z } from 'zod';
import { LIMITS } from '../../limits';
import { bad, good, type Result } from '../../store/result';
import { GLOBAL_SCOPE } from '../../store/scope';
import { screenSchemeIdsOf, type ScreenScheme } from '../../store/screen-schemes';
import type { Store } from '../../store/store';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { screenSchemeBean } from '../beans/scheme-beans';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import { pageBean, pageOf } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import { sortedBy, wantedOf } from '../sorted-by';
import { refusedSchemes } from './refused-schemes';
import { schemeContext } from './scheme-context';

const ADMINISTER = { scopes: ['manage:jira-configuration'] };
const READ = ['manage:jira-project'];
const name = z.string().trim().min(1).max(LIMITS.schemeNameCharacters);
const description = z.string().max(LIMITS.schemeNameCharacters);
const createSchema = z.strictObject({
  name,
  description: description.default(''),
  screens: z.strictObject({
    default: idText,
    create: idText.optional(),
    edit: idText.optional(),
    view: idText.optional(),
  }),
});
const updateSchema = z.strictObject({
  name: name.optional(),
  description: description.optional(),
  screens: z
    .strictObject({
      default: idText.optional(),
      create: idText.nullish(),
      edit: idText.nullish(),
      view: idText.nullish(),
    })
    .optional(),
});

function sharedSchemes(store: Store): readonly ScreenScheme[] {
  return store.screenSchemes.all().filter(({ scope }) => scope.type === 'GLOBAL');
}

function refusedChange(store: Store, scheme: ScreenScheme): Response | null {
  if (sharedSchemes(store).some((one) => one.id !== scheme.id && one.name === scheme.name))
    return badRequest('The name is used by another scheme.');
  const isThere = (id: string): boolean => store.screens.get(id)?.scope.type === 'GLOBAL';
  return Object.values(scheme.screenIds).every(isThere)
    ? null
    : jiraError(404, ['One or more screens assigned to screen types was not found.']);
}

/** The screens that are named, without those of null. */
function screensOf(
  screens: Readonly<Record<string, string | null | undefined>> & { readonly default: string },
): ScreenScheme['screenIds'] {
  const named = Object.entries(screens).filter(([, id]) => typeof id === 'string');
  return { ...Object.fromEntries(named), default: screens.default };
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const { screens, ...frame } = body.value;
  const scheme = { ...frame, id: '', screenIds: screensOf(screens), scope: GLOBAL_SCOPE };
  const refused = refusedSchemes(jira, request, 'screen schemes') ?? refusedChange(jira.store, scheme);
  if (refused !== null) return refused;
  const id = jira.store.nextId('screenScheme');
  jira.store.screenSchemes.put({ ...scheme, id });
  return answer({ id: Number(id) }, 201);
}

function findScheme(jira: Jira, request: RestRequest): Result<ScreenScheme, Response> {
  const refused = refusedSchemes(jira, request, 'screen schemes');
  if (refused !== null) return bad(refused);
  const scheme = jira.store.screenSchemes.get(request.param('screenSchemeId'));
  if (scheme?.scope.type === 'GLOBAL') return good(scheme);
  return bad(jiraError(404, ['The screen scheme was not found.']));
}

async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const scheme = findScheme(jira, request);
  if (!scheme.ok) return scheme.problem;
  const present = scheme.value;
  const screens = { ...present.screenIds, ...body.value.screens };
  const changed: ScreenScheme = {
    ...present,
    name: body.value.name ?? present.name,
    description: body.value.description ?? present.description,
    screenIds: screensOf({ ...screens, default: screens.default ?? present.screenIds.default }),
  };
  const refused = refusedChange(jira.store, changed);
  if (refused !== null) return refused;
  jira.store.screenSchemes.put(changed);
  return noContent();
}

function remove(jira: Jira, request: RestRequest): Response {
  const scheme = findScheme(jira, request);
  if (!scheme.ok) return scheme.problem;
  const { id } = scheme.value;
  if (jira.store.issueTypeScreenSchemes.all().some((one) => screenSchemeIdsOf(one).includes(id)))
    return badRequest('The screen scheme cannot be deleted as it is in use in an issue type screen scheme.');
  jira.store.screenSchemes.remove(id);
  return noContent();
}

function list(jira: Jira, request: RestRequest): Response {
  const refused = refusedSchemes(jira, request, 'screen schemes');
  if (refused !== null) return refused;
  const found = sortedBy(request, wantedOf(request, sharedSchemes(jira.store)));
  if (!found.ok) return found.problem;
  const page = pageOf(request, found.value, LIMITS.screenSchemePageDefaultItems, LIMITS.listPageItems);
  const context = schemeContext(jira, request, ['issueTypeScreenSchemes']);
  return page.ok
    ? answer(pageBean(request, page.value, (one) => screenSchemeBean(context, one)))
    : page.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-schemes/ */
export function screenSchemeRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/screenscheme';
  const one = `${path}/:screenSchemeId`;
  const query = ['startAt', 'maxResults', 'id', 'expand', 'queryString', 'orderBy'];
  route(jira, router, 'GET', path, { scopes: READ, query }, (request) => list(jira, request));
  route(jira, router, 'POST', path, ADMINISTER, (request) => create(jira, request));
  route(jira, router, 'PUT', one, ADMINISTER, (request) => update(jira, request));
  route(jira, router, 'DELETE', one, { scopes: READ }, (request) => remove(jira, request));
}
