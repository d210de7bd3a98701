import { z } from 'zod';
import { extensionAri, type AppDescription } from '../forge/app-description';
import type { JqlFunctionResult } from '../jql/field-registry';
import { fragmentProblem } from '../jql/fragment';
import { JQL_LIMITS } from '../jql/limits';
import { LIMITS } from '../limits';
import { answer, badRequest, jiraError, noContent } from './answers';
import { jiraDateTime } from './dates';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { orderPrecomputations } from './precomputation-order';
import type { Precomputation } from './precomputations';
import { route, type RestRequest, type SiteRouter } from './route';

const updateSchema = z.strictObject({
  values: z.array(
    z.union([
      z.strictObject({ id: z.string(), value: z.string() }),
      z.strictObject({ id: z.string(), error: z.string() }),
    ]),
  ),
});
const searchSchema = z.strictObject({ precomputationIDs: z.array(z.string()) });

/** A precomputation as the app reads it; its function is told by its ARI. */
function beanOf(app: AppDescription): (precomputation: Precomputation) => object {
  return ({ id, functionKey, call, result, createdMs, updatedMs, usedMs }) => ({
    id,
    functionKey: extensionAri(app, functionKey),
    functionName: call.functionName,
    field: call.field,
    operator: call.operator,
    arguments: call.args,
    created: jiraDateTime(createdMs),
    updated: jiraDateTime(updatedMs),
    used: jiraDateTime(usedMs),
    ...(result.ok ? { value: result.jql } : { error: result.errorMessage }),
  });
}

/** Only the app that owns the functions reads and changes what they stand for. */
function forOwner(
  jira: Jira,
  request: RestRequest,
  work: (app: AppDescription) => Response | Promise<Response>,
): Response | Promise<Response> {
  const { app } = jira;
  if (app === null || request.requester.byAppId !== app.appId)
    return jiraError(403, ['Only the app that provides the function can access its precomputations.']);
  return work(app);
}

function list(jira: Jira, app: AppDescription, request: RestRequest): Response {
  const wanted = request.queryAll('functionKey');
  const known = (app.jqlFunctions ?? []).map(({ key }) => extensionAri(app, key));
  const unknown = wanted.find((ari) => !known.includes(ari));
  if (unknown !== undefined) return jiraError(404, [`The function '${unknown}' does not exist.`]);
  const found = jira.precomputations
    .all()
    .filter(({ functionKey }) => wanted.length === 0 || wanted.includes(extensionAri(app, functionKey)));
  const ordered = orderPrecomputations(found, request.query('orderBy'));
  if (ordered === null) return badRequest('The precomputations cannot be ordered that way.');
  const page = pageOf(request, ordered, LIMITS.listPageItems, LIMITS.listPageItems);
  return page.ok ? answer(pageBean(request, page.value, beanOf(app))) : page.problem;
}

/** One value that is no fragment refuses them all; that none is written then is assumed. */
async function update({ precomputations }: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(updateSchema);
  if (!body.ok) return body.problem;
  const problems = body.value.values.flatMap((each) => ('value' in each ? storedProblem(each.value) : []));
  if (problems.length > 0) return Response.json({ errorMessages: [...new Set(problems)] }, { status: 400 });
  const known = new Set(precomputations.all().map(({ id }) => id));
  const missing = body.value.values.map(({ id }) => id).filter((id) => !known.has(id));
  if (missing.length > 0 && request.query('skipNotFoundPrecomputations') !== 'true')
    return Response.json(
      { errorMessages: ['Some precomputations were not found.'], notFoundPrecomputationIDs: missing },
      { status: 404 },
    );
  for (const each of body.value.values) {
    const result: JqlFunctionResult =
      'value' in each ? { ok: true, jql: each.value } : { ok: false, errorMessage: each.error };
    precomputations.update(each.id, result);
  }
  return missing.length > 0 ? answer({ notFoundPrecomputationIDs: missing }) : noContent();
}

/** The words about too many values were observed; those about JQL that is none are assumed. */
function storedProblem(jql: string): readonly string[] {
  const problem = fragmentProblem(jql, 'stored');
  if (problem === null) return [];
  return problem.code === 'TOO_LONG_VALUES_LIST'
    ? [`Provided JQL fragment contains more than maximum of ${JQL_LIMITS.fragmentValues} values`]
    : [`Provided JQL fragment is not valid: ${problem.message}`];
}

async function find({ precomputations }: Jira, app: AppDescription, request: RestRequest): Promise<Response> {
  const body = await request.body(searchSchema);
  if (!body.ok) return body.problem;
  const wanted = body.value.precomputationIDs;
  const found = precomputations.all().filter(({ id }) => wanted.includes(id));
  const ordered = orderPrecomputations(found, request.query('orderBy'));
  if (ordered === null) return badRequest('The precomputations cannot be ordered that way.');
  const notFoundPrecomputationIDs = wanted.filter((id) => !found.some((each) => each.id === id));
  return answer({ precomputations: ordered.map(beanOf(app)), notFoundPrecomputationIDs });
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql-functions--apps-/ */
export function computationRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/jql/function/computation';
  const listed = { scopes: [], query: ['functionKey', 'startAt', 'maxResults', 'orderBy'] };
  route(jira, router, 'GET', path, listed, (request) =>
    forOwner(jira, request, (app) => list(jira, app, request)),
  );
  route(jira, router, 'POST', path, { scopes: [], query: ['skipNotFoundPrecomputations'] }, (request) =>
    forOwner(jira, request, () => update(jira, request)),
  );
  route(jira, router, 'POST', `${path}/search`, { scopes: [], query: ['orderBy'] }, (request) =>
    forOwner(jira, request, (app) => find(jira, app, request)),
  );
}
