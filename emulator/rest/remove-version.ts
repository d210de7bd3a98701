import type { Issue } from '../store/issues';
import { commitChange } from '../workflow/commit-change';
import { publishVersion } from '../workflow/issue-events';
import { badRequest, noContent } from './answers';
import { administeredVersion } from './find-version';
import type { Jira } from './jira';
import type { RestRequest } from './route';

/** The two lists of versions that an issue has. */
export type VersionList = 'fixVersionIds' | 'affectedVersionIds';

/** Issues that have a version in one of their lists. */
export function issuesWith(jira: Jira, versionId: string, list: VersionList): readonly Issue[] {
  return jira.store.issues.all().filter((issue) => issue[list].includes(versionId));
}

/** Takes a version out of every issue, and puts another in its place where one is named. */
export function removeVersion(
  jira: Jira,
  request: RestRequest,
  targets: Readonly<Record<VersionList, string | null>>,
): Response {
  const version = administeredVersion(jira, request, 401);
  if (!version.ok) return version.problem;
  const { id, projectId } = version.value;
  const wrong = Object.values(targets).find(
    (target) =>
      target !== null && (target === id || jira.store.versions.get(target)?.projectId !== projectId),
  );
  if (wrong !== undefined) return badRequest(`The version '${wrong ?? ''}' cannot take over its issues.`);
  for (const list of ['fixVersionIds', 'affectedVersionIds'] as const)
    for (const before of issuesWith(jira, id, list)) {
      const target = targets[list];
      const swapped = before[list].flatMap((one) => (one === id ? (target ?? []) : one));
      commitChange(jira, request.requester, { before, after: { ...before, [list]: [...new Set(swapped)] } });
    }
  jira.store.versions.remove(id);
  publishVersion(jira, request.requester, 'deleted', version.value);
  return noContent();
}
