import { z } from 'zod';
import { parseAppFieldValue } from '../fields/app-field-value';
import { findField, withCustomValue } from '../fields/edit-issue';
import { LIMITS } from '../limits';
import type { Field } from '../store/fields';
import type { Issue } from '../store/issues';
import type { JsonValue } from '../store/json';
import { bad, good, type Result } from '../store/result';
import { commitChange } from '../workflow/commit-change';
import { badRequest, jiraError, noContent } from './answers';
import type { Jira } from './jira';
import { refusedIssueWrites } from './rate-limits';
import { route, type RestRequest, type SiteRouter } from './route';

const issueIds = z.array(z.number().int()).min(1);
const oneFieldSchema = z.object({ updates: z.array(z.object({ issueIds, value: z.unknown() })).min(1) });
const manyFieldsSchema = z.object({
  updates: z.array(z.object({ customField: z.string(), issueIds, value: z.unknown() })).min(1),
});

interface Update {
  readonly field: string;
  readonly issueIds: readonly number[];
  readonly value: unknown;
}

interface Write {
  readonly field: Field;
  readonly issueId: string;
  readonly value: JsonValue;
}

/** Only `asApp()` of the app that owns the field may write it. */
function ownedField(jira: Jira, request: RestRequest, idOrKey: string): Result<Field, Response> {
  const field = findField(jira.store, idOrKey);
  if (field?.owner === undefined || field.owner === null)
    return bad(jiraError(404, [`The field '${idOrKey}' was not found.`]));
  if (request.requester.byAppId === field.owner.appId) return good(field);
  return bad(jiraError(403, ['The field value can be updated only by the app that provides the field.']));
}

/** Checks every update before any is written. */
function plan(
  jira: Jira,
  request: RestRequest,
  updates: readonly Update[],
): Result<readonly Write[], Response> {
  const writes: Write[] = [];
  const seen = new Set<string>();
  for (const update of updates) {
    const field = ownedField(jira, request, update.field);
    if (!field.ok) return field;
    const { custom } = field.value;
    if (custom === null) continue;
    const value = parseAppFieldValue(jira.store, custom, update.value ?? null);
    if (!value.ok) return bad(badRequest(`Field '${field.value.id}': ${value.problem}`));
    for (const issueId of update.issueIds.map(String)) {
      const pair = `${field.value.id} ${issueId}`;
      if (jira.store.issues.get(issueId) === undefined)
        return bad(badRequest(`Issue with id '${issueId}' does not exist.`));
      if (seen.has(pair))
        return bad(badRequest(`Field '${field.value.id}' is updated more than once for issue '${issueId}'.`));
      seen.add(pair);
      writes.push({ field: field.value, issueId, value: value.value });
    }
  }
  if (writes.length > LIMITS.appFieldUpdatesPerCall)
    return bad(badRequest(`No more than ${LIMITS.appFieldUpdatesPerCall} values can be updated at once.`));
  return good(writes);
}

function write(jira: Jira, request: RestRequest, updates: readonly Update[]): Response {
  const writes = plan(jira, request, updates);
  if (!writes.ok) return writes.problem;
  const limited = refusedIssueWrites(
    jira,
    request.requester,
    writes.value.map((one) => one.issueId),
  );
  if (limited !== null) return limited;
  const isSilent = {
    history: request.query('generateChangelog') === 'false',
    events: request.query('generateAppEvents') === 'false',
  };
  for (const issueId of new Set(writes.value.map((one) => one.issueId))) {
    const before = jira.store.issues.need(issueId);
    const mine = writes.value.filter((one) => one.issueId === issueId);
    const after = mine.reduce<Issue>((issue, one) => withCustomValue(issue, one.field.id, one.value), before);
    commitChange(jira, request.requester, { before, after, isSilent });
  }
  return noContent();
}

/**
 * No classic scope exists for these operations. That they write issues in a status that lets nobody edit is assumed.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-values--apps-/
 */
export function appFieldRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: [], query: ['generateChangelog', 'generateAppEvents'] };
  route(jira, router, 'PUT', '/rest/api/3/app/field/:fieldIdOrKey/value', rules, async (request) => {
    const body = await request.body(oneFieldSchema);
    if (!body.ok) return body.problem;
    const field = request.param('fieldIdOrKey');
    return write(
      jira,
      request,
      body.value.updates.map((update) => ({ field, issueIds: update.issueIds, value: update.value })),
    );
  });
  route(jira, router, 'POST', '/rest/api/3/app/field/value', rules, async (request) => {
    const body = await request.body(manyFieldsSchema);
    if (!body.ok) return body.problem;
    return write(
      jira,
      request,
      body.value.updates.map(({ customField, issueIds: ids, value }) => ({
        field: customField,
        issueIds: ids,
        value,
      })),
    );
  });
}
