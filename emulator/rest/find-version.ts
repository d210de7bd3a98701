import { findProject } from '../store/find';
import { bad, good, type Result } from '../store/result';
import type { ProjectVersion } from '../store/versions';
import { administersProject } from './administer';
import { jiraError } from './answers';
import type { Jira } from './jira';
import type { RestRequest } from './route';
import { visibleProject } from './visible';

/** The version of the path, if the requester may see its project. */
export function visibleVersion(
  jira: Jira,
  request: RestRequest,
  id = request.param('id'),
): Result<ProjectVersion, Response> {
  const version = jira.store.versions.get(id);
  const missing = bad(jiraError(404, [`Could not find version for id '${id}'`]));
  if (version === undefined) return missing;
  return visibleProject(jira, request, version.projectId).ok ? good(version) : missing;
}

/** The version of the path, if the requester administers its project. */
export function administeredVersion(
  jira: Jira,
  request: RestRequest,
  status: 400 | 401,
): Result<ProjectVersion, Response> {
  const version = visibleVersion(jira, request);
  if (!version.ok) return version;
  const project = findProject(jira.store, version.value.projectId);
  if (project !== undefined && administersProject(jira, request, project)) return version;
  return bad(jiraError(status, ['You do not have permission to edit versions in this project.']));
}
