import { z } from 'zod';
import { DEFAULT_ISSUE_TYPE_SCHEME_ID, type IssueTypeScheme } from '../../store/issue-type-schemes';
import { badRequest, jiraError, noContent } from '../answers';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';

const idsSchema = z.strictObject({ issueTypeIds: z.array(idText).min(1) });
const orderSchema = z
  .strictObject({
    issueTypeIds: z.array(idText).min(1),
    after: idText.optional(),
    position: z.enum(['First', 'Last']).optional(),
  })
  .refine(({ after, position }) => (after === undefined) !== (position === undefined), {
    error: 'Either after or position must be provided.',
  });

/** Appends issue types to a scheme: all of them, or none. */
export async function addTypes(
  { store }: Jira,
  request: RestRequest,
  scheme: IssueTypeScheme,
): Promise<Response> {
  const body = await request.body(idsSchema);
  if (!body.ok) return body.problem;
  const ids = [...new Set(body.value.issueTypeIds)];
  const missing = ids.filter((id) => store.issueTypes.get(id)?.scope.type !== 'GLOBAL');
  if (missing.length > 0) return jiraError(404, [`These issue types were not found: ${missing.join(', ')}`]);
  const present = ids.filter((id) => scheme.issueTypeIds.includes(id));
  if (present.length > 0)
    return badRequest(
      `These issue types were not added because they are already present in the issue type scheme: ${present.join(', ')}`,
    );
  store.issueTypeSchemes.put({ ...scheme, issueTypeIds: [...scheme.issueTypeIds, ...ids] });
  return noContent();
}

/** Puts issue types of a scheme first, last or behind another. */
export async function moveTypes(
  { store }: Jira,
  request: RestRequest,
  scheme: IssueTypeScheme,
): Promise<Response> {
  const body = await request.body(orderSchema);
  if (!body.ok) return body.problem;
  const { issueTypeIds: moved, after, position } = body.value;
  const named = after === undefined ? moved : [...moved, after];
  const missing = named.filter((id) => !scheme.issueTypeIds.includes(id));
  if (missing.length > 0)
    return badRequest(
      `The issue type scheme does not include some of the specified issue types. Issue type IDs missing from the scheme are:  ${missing.join(', ')}`,
    );
  if (after !== undefined && moved.includes(after))
    return badRequest('The issue type in after must not be in the issue type list.');
  const others = scheme.issueTypeIds.filter((id) => !moved.includes(id));
  const place = after === undefined ? (position === 'First' ? 0 : others.length) : others.indexOf(after) + 1;
  const issueTypeIds = [...others.slice(0, place), ...moved, ...others.slice(place)];
  store.issueTypeSchemes.put({ ...scheme, issueTypeIds });
  return noContent();
}

/** Takes an issue type out of a scheme while no issue of its projects has it. */
export function removeType({ store }: Jira, request: RestRequest, scheme: IssueTypeScheme): Response {
  const id = request.param('issueTypeId');
  if (!scheme.issueTypeIds.includes(id))
    return jiraError(404, ['The issue type was not found in the issue type scheme.']);
  if (scheme.id === DEFAULT_ISSUE_TYPE_SCHEME_ID)
    return badRequest("Can't remove issue types from the default issue type scheme.");
  const issueTypeIds = scheme.issueTypeIds.filter((other) => other !== id);
  if (issueTypeIds.every((other) => store.issueTypes.need(other).isSubtask))
    return badRequest("Can't remove the last standard issue type from the issue type scheme.");
  const isUsed = store.issues
    .all()
    .some(
      ({ projectId, issueTypeId }) =>
        issueTypeId === id && store.projects.need(projectId).issueTypeSchemeId === scheme.id,
    );
  if (isUsed) return badRequest("Can't remove the issue type because it is used by issues.");
  const defaultIssueTypeId = scheme.defaultIssueTypeId === id ? null : scheme.defaultIssueTypeId;
  store.issueTypeSchemes.put({ ...scheme, issueTypeIds, defaultIssueTypeId });
  return noContent();
}
