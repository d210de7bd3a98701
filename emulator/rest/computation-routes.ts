import { z } from 'zod';
import type { JqlFunctionResult } from '../jql/field-registry';
import { LIMITS } from '../limits';
import { answer, jiraError, noContent } from './answers';
import { jiraDateTime } from './dates';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
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

function bean({ id, functionKey, call, result, createdMs, updatedMs, usedMs }: Precomputation): object {
  return {
    id,
    functionKey,
    functionName: call.functionName,
    field: call.field,
    operator: call.operator,
    arguments: call.args,
    created: jiraDateTime(createdMs),
    updated: jiraDateTime(updatedMs),
    used: jiraDateTime(usedMs),
    ...(result.ok ? { value: result.jql } : { error: result.errorMessage }),
  };
}

/** Only the app that owns the functions reads and changes what they stand for. */
function forOwner(
  request: RestRequest,
  work: () => Response | Promise<Response>,
): Response | Promise<Response> {
  if (request.requester.byAppId === null)
    return jiraError(403, ['Only the app that provides the function can access its precomputations.']);
  return work();
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql-functions--apps-/ */
export function computationRoutes(jira: Jira, router: SiteRouter): void {
  const path = '/rest/api/3/jql/function/computation';
  const { precomputations } = jira;
  route(
    jira,
    router,
    'GET',
    path,
    { scopes: [], query: ['functionKey', 'startAt', 'maxResults'] },
    (request) =>
      forOwner(request, () => {
        const functionKey = request.query('functionKey');
        const found = precomputations
          .all()
          .filter((each) => functionKey === undefined || each.functionKey === functionKey);
        const page = pageOf(request, found, LIMITS.listPageItems, LIMITS.listPageItems);
        return page.ok ? answer(pageBean(request, page.value, bean)) : page.problem;
      }),
  );
  route(jira, router, 'POST', path, { scopes: [], query: ['skipNotFoundPrecomputations'] }, (request) =>
    forOwner(request, async () => {
      const body = await request.body(updateSchema);
      if (!body.ok) return body.problem;
      const known = new Set(precomputations.all().map(({ id }) => id));
      const missing = body.value.values.map(({ id }) => id).filter((id) => !known.has(id));
      if (missing.length > 0 && request.query('skipNotFoundPrecomputations') !== 'true')
        return Response.json(
          {
            errorMessages: ['Some precomputations were not found.'],
            errors: {},
            notFoundPrecomputationIDs: missing,
          },
          { status: 404 },
        );
      for (const update of body.value.values) {
        const result: JqlFunctionResult =
          'value' in update ? { ok: true, jql: update.value } : { ok: false, errorMessage: update.error };
        precomputations.update(update.id, result);
      }
      return missing.length > 0 ? answer({ notFoundPrecomputationIDs: missing }) : noContent();
    }),
  );
  route(jira, router, 'POST', `${path}/search`, { scopes: [] }, (request) =>
    forOwner(request, async () => {
      const body = await request.body(searchSchema);
      if (!body.ok) return body.problem;
      const wanted = body.value.precomputationIDs;
      const found = precomputations.all().filter(({ id }) => wanted.includes(id));
      const notFoundPrecomputationIDs = wanted.filter((id) => !found.some((each) => each.id === id));
      return answer({ precomputations: found.map(bean), notFoundPrecomputationIDs });
    }),
  );
}
