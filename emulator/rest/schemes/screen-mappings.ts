import { z } from 'zod';
import { bad, good, type Result } from '../../store/result';
import type { IssueTypeScreenScheme } from '../../store/screen-schemes';
import type { Store } from '../../store/store';
import { badRequest, jiraError, noContent } from '../answers';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';

/** The mapping of every issue type that has none of its own. */
const DEFAULT = 'default';

interface Mapping {
  readonly issueTypeId: string;
  readonly screenSchemeId: string;
}

interface Mappings extends Pick<IssueTypeScreenScheme, 'screenSchemeIdByIssueTypeId'> {
  readonly defaultScreenSchemeId: string | null;
}

/** What a request maps, or what is wrong with it. */
export function readMappings(store: Store, mappings: readonly Mapping[]): Result<Mappings, Response> {
  const typeIds = mappings.map(({ issueTypeId }) => issueTypeId);
  if (new Set(typeIds).size < typeIds.length)
    return bad(
      badRequest('One or more issue type IDs are repeated, an issue type ID can only be specified once.'),
    );
  const isType = (id: string): boolean => id === DEFAULT || store.issueTypes.get(id)?.scope.type === 'GLOBAL';
  if (!typeIds.every(isType)) return bad(jiraError(404, ['One or more issue type IDs were not found.']));
  const isScheme = (id: string): boolean => store.screenSchemes.get(id)?.scope.type === 'GLOBAL';
  if (!mappings.every(({ screenSchemeId }) => isScheme(screenSchemeId)))
    return bad(jiraError(404, ['One or more screen scheme IDs were not found.']));
  const own = mappings.filter(({ issueTypeId }) => issueTypeId !== DEFAULT);
  return good({
    defaultScreenSchemeId:
      mappings.find(({ issueTypeId }) => issueTypeId === DEFAULT)?.screenSchemeId ?? null,
    screenSchemeIdByIssueTypeId: Object.fromEntries(
      own.map(({ issueTypeId, screenSchemeId }) => [issueTypeId, screenSchemeId]),
    ),
  });
}

const addedSchema = z.strictObject({
  issueTypeMappings: z.array(z.strictObject({ issueTypeId: idText, screenSchemeId: idText })).min(1),
});

/** Gives issue types screen schemes of their own. */
export async function addMappings(
  { store }: Jira,
  request: RestRequest,
  scheme: IssueTypeScreenScheme,
): Promise<Response> {
  const body = await request.body(addedSchema);
  if (!body.ok) return body.problem;
  const mappings = readMappings(store, body.value.issueTypeMappings);
  if (!mappings.ok) return mappings.problem;
  if (mappings.value.defaultScreenSchemeId !== null) return badRequest('A default mapping cannot be added.');
  const added = mappings.value.screenSchemeIdByIssueTypeId;
  const present = scheme.screenSchemeIdByIssueTypeId;
  if (Object.keys(added).some((id) => Object.hasOwn(present, id)))
    return badRequest('One or more issue type IDs are already mapped in the issue type screen scheme.');
  store.issueTypeScreenSchemes.put({ ...scheme, screenSchemeIdByIssueTypeId: { ...present, ...added } });
  return noContent();
}

/** Gives another screen scheme to the issue types that have none of their own. */
export async function updateDefault(
  { store }: Jira,
  request: RestRequest,
  scheme: IssueTypeScreenScheme,
): Promise<Response> {
  const body = await request.body(z.strictObject({ screenSchemeId: idText.optional() }));
  if (!body.ok) return body.problem;
  const { screenSchemeId } = body.value;
  if (screenSchemeId === undefined) return badRequest('The screenSchemeId has to be provided.');
  if (store.screenSchemes.get(screenSchemeId)?.scope.type !== 'GLOBAL')
    return jiraError(404, ['The screen scheme was not found.']);
  store.issueTypeScreenSchemes.put({ ...scheme, defaultScreenSchemeId: screenSchemeId });
  return noContent();
}

/** Takes issue types back to the default screen scheme. */
export async function removeMappings(
  { store }: Jira,
  request: RestRequest,
  scheme: IssueTypeScreenScheme,
): Promise<Response> {
  const body = await request.body(z.strictObject({ issueTypeIds: z.array(idText).min(1) }));
  if (!body.ok) return body.problem;
  const ids = body.value.issueTypeIds;
  if (new Set(ids).size < ids.length) return badRequest('The issueTypeIds must not contain duplicates.');
  const present = scheme.screenSchemeIdByIssueTypeId;
  if (!ids.every((id) => Object.hasOwn(present, id)))
    return jiraError(404, ['One or more issue type mappings were not found.']);
  const kept = Object.entries(present).filter(([id]) => !ids.includes(id));
  store.issueTypeScreenSchemes.put({ ...scheme, screenSchemeIdByIssueTypeId: Object.fromEntries(kept) });
  return noContent();
}
