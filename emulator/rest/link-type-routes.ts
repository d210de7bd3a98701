import { z } from 'zod';
import { LIMITS } from '../limits';
import type { IssueLinkType } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { removeLink } from '../workflow/commit-link';
import { refusedAdministration } from './administer';
import { answer, badRequest, jiraError, noContent } from './answers';
import { linkTypeBean } from './beans/link-bean';
import type { Jira } from './jira';
import { route, type RestRequest, type SiteRouter } from './route';

const READ = { scopes: ['read:jira-work'] };
const ADMINISTER = { scopes: ['manage:jira-configuration'] };
const text = z.string().trim().min(1).max(LIMITS.linkTypeCharacters);
/** May be sent and makes no difference. */
const readOnly = { id: z.unknown().optional(), self: z.unknown().optional() };
const createSchema = z.strictObject({ name: text, inward: text, outward: text, ...readOnly });
const updateSchema = createSchema.partial();

/** Jira answers as if there were no such operation. */
const NO_PERMISSION = 404;

function isTaken(jira: Jira, name: string, ownId?: string): boolean {
  return jira.store.issueLinkTypes
    .all()
    .some((type) => type.id !== ownId && type.name.toLowerCase() === name.toLowerCase());
}

function taken(status: 400 | 404, name: string): Response {
  return jiraError(status, [`An issue link type with the name '${name}' already exists.`]);
}

/** The types that every site has are numbered from the same sequence. */
function freeId(jira: Jira): string {
  const id = jira.store.nextId('issueLinkType');
  return jira.store.issueLinkTypes.get(id) === undefined ? id : freeId(jira);
}

async function create(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(createSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, NO_PERMISSION);
  if (refused !== null) return refused;
  const { name, inward, outward } = body.value;
  if (isTaken(jira, name)) return taken(404, name);
  const type = { id: freeId(jira), name, inward, outward };
  jira.store.issueLinkTypes.put(type);
  return answer(linkTypeBean(request.url.origin, type), 201);
}

function findType(jira: Jira, request: RestRequest): Result<IssueLinkType, Response> {
  const id = request.param('id');
  if (!/^\d+$/.test(id)) return bad(badRequest(`The issue link type id '${id}' is not a number.`));
  const type = jira.store.issueLinkTypes.get(id);
  return type === undefined ? bad(jiraError(404, [`No issue link type with id '${id}' found.`])) : good(type);
}

/** That a name which is taken is an invalid request here, while it is not found on create, is assumed. */
async function update(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const refused = refusedAdministration(jira, request, NO_PERMISSION);
  if (refused !== null) return refused;
  const type = findType(jira, request);
  if (!type.ok) return type.problem;
  const { name = type.value.name, inward = type.value.inward, outward = type.value.outward } = body.value;
  if (isTaken(jira, name, type.value.id)) return taken(400, name);
  const changed = { id: type.value.id, name, inward, outward };
  jira.store.issueLinkTypes.put(changed);
  return answer(linkTypeBean(request.url.origin, changed));
}

/** Its links go with it, each with its event; that they do is assumed, from what Jira's own code did. */
function remove(jira: Jira, request: RestRequest): Response {
  const refused = refusedAdministration(jira, request, NO_PERMISSION);
  if (refused !== null) return refused;
  const type = findType(jira, request);
  if (!type.ok) return type.problem;
  const { issueLinks, issueLinkTypes } = jira.store;
  for (const link of issueLinks.all().filter(({ typeId }) => typeId === type.value.id))
    removeLink(jira, request.requester, link);
  issueLinkTypes.remove(type.value.id);
  return noContent();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-link-types/ */
export function linkTypeRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/issueLinkType';
  route(jira, router, 'GET', path, READ, (request) =>
    answer({
      issueLinkTypes: jira.store.issueLinkTypes.all().map((type) => linkTypeBean(request.url.origin, type)),
    }),
  );
  route(jira, router, 'GET', `${path}/:id`, READ, (request) => {
    const type = findType(jira, request);
    return type.ok ? answer(linkTypeBean(request.url.origin, type.value)) : type.problem;
  });
  route(jira, router, 'POST', path, ADMINISTER, (request) => create(jira, request));
  route(jira, router, 'PUT', `${path}/:id`, ADMINISTER, (request) => update(jira, request));
  route(jira, router, 'DELETE', `${path}/:id`, ADMINISTER, (request) => remove(jira, request));
}
