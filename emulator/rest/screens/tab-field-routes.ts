import { z } from 'zod';
import { LIMITS } from '../../limits';
import { screenFieldIds } from '../../store/screens';
import { answer, badRequest, jiraError, noContent } from '../answers';
import { screenBean, tabBean } from '../beans/screen-bean';
import type { Jira } from '../jira';
import { pageBean, pageOf } from '../paging';
import { route, type RestRequest, type SiteRouter } from '../route';
import { findTab, refusedScreens, saveTab } from './find-screen';

const SCOPES = ['manage:jira-project'];
const POSITIONS = ['Earlier', 'Later', 'First', 'Last'] as const;
const moveSchema = z.strictObject({ after: z.string().optional(), position: z.enum(POSITIONS).optional() });

async function add(jira: Jira, request: RestRequest): Promise<Response> {
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

function remove(jira: Jira, request: RestRequest): Response {
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen, tab } = found.value;
  const fieldId = request.param('fieldId');
  if (!tab.fieldIds.includes(fieldId)) return jiraError(404, [`The field '${fieldId}' was not found.`]);
  saveTab(jira, { screen, tab: { ...tab, fieldIds: tab.fieldIds.filter((id) => id !== fieldId) } });
  return noContent();
}

/** Where a field goes among the others of its tab; null when it cannot go there. */
function placeOf(
  { after, position }: z.infer<typeof moveSchema>,
  others: readonly string[],
  present: number,
): number | null {
  if (after !== undefined) {
    // The published format is a URI; what stands behind its last slash is the field.
    const place = others.indexOf(after.slice(after.lastIndexOf('/') + 1));
    return place < 0 ? null : place + 1;
  }
  if (position === 'First') return 0;
  if (position === 'Last') return others.length;
  const place = position === 'Earlier' ? present - 1 : present + 1;
  return place < 0 || place > others.length ? null : place;
}

async function move(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(moveSchema);
  if (!body.ok) return body.problem;
  const found = findTab(jira, request);
  if (!found.ok) return found.problem;
  const { screen, tab } = found.value;
  const fieldId = request.param('fieldId');
  const present = tab.fieldIds.indexOf(fieldId);
  if (present < 0) return jiraError(404, [`The field '${fieldId}' was not found.`]);
  if (body.value.after === undefined && body.value.position === undefined)
    return badRequest('Either after or position must be provided.');
  const others = tab.fieldIds.filter((id) => id !== fieldId);
  const place = placeOf(body.value, others, present);
  if (place === null)
    return jiraError(404, [`The field '${fieldId}' can't be moved to the requested position.`]);
  const fieldIds = [...others.slice(0, place), fieldId, ...others.slice(place)];
  saveTab(jira, { screen, tab: { ...tab, fieldIds } });
  return noContent();
}

function screensWith(jira: Jira, request: RestRequest): Response {
  const refused = refusedScreens(jira, request);
  if (refused !== null) return refused;
  const fieldId = request.param('fieldId');
  const found = jira.store.screens
    .all()
    .flatMap((screen) =>
      screen.tabs.filter((tab) => tab.fieldIds.includes(fieldId)).map((tab) => ({ screen, tab })),
    );
  const page = pageOf(request, found, LIMITS.listPageItems, LIMITS.listPageItems);
  const withTab = request.queryAll('expand').includes('tab');
  return page.ok
    ? answer(
        pageBean(request, page.value, ({ screen, tab }) => ({
          ...screenBean(screen),
          ...(withTab ? { tab: tabBean(tab) } : {}),
        })),
      )
    : page.problem;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-tab-fields/ */
export function tabFieldRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: SCOPES };
  const path = '/rest/api/3/screens/:screenId/tabs/:tabId/fields';
  route(jira, router, 'GET', path, { scopes: SCOPES, query: ['projectKey'] }, (request) => {
    const found = findTab(jira, request);
    if (!found.ok) return found.problem;
    const fields = found.value.tab.fieldIds.map((id) => jira.store.fields.need(id));
    return answer(fields.map(({ id, name }) => ({ id, name })));
  });
  route(jira, router, 'POST', path, rules, (request) => add(jira, request));
  route(jira, router, 'DELETE', `${path}/:fieldId`, rules, (request) => remove(jira, request));
  route(jira, router, 'POST', `${path}/:fieldId/move`, rules, (request) => move(jira, request));
  const query = ['startAt', 'maxResults', 'expand'];
  route(jira, router, 'GET', '/rest/api/3/field/:fieldId/screens', { scopes: SCOPES, query }, (request) =>
    screensWith(jira, request),
  );
}
