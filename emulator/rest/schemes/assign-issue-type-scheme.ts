import { z } from 'zod';
import { badRequest, jiraError, noContent } from '../answers';
import { idText } from '../id-text';
import type { Jira } from '../jira';
import type { RestRequest } from '../route';
import { refusedSchemes } from './refused-schemes';

const bodySchema = z.strictObject({ issueTypeSchemeId: idText, projectId: idText });

/**
 * Gives a project other issue types, as long as all its issues keep theirs.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-type-schemes/#api-rest-api-3-issuetypescheme-project-put
 */
export async function assignIssueTypeScheme(jira: Jira, request: RestRequest): Promise<Response> {
  const body = await request.body(bodySchema);
  if (!body.ok) return body.problem;
  const refused = refusedSchemes(jira, request, 'issue type schemes');
  if (refused !== null) return refused;
  const { projects, issueTypeSchemes, issues } = jira.store;
  const scheme = issueTypeSchemes.get(body.value.issueTypeSchemeId);
  if (scheme?.scope.type !== 'GLOBAL') return jiraError(404, ['The issue type scheme was not found.']);
  const project = projects.get(body.value.projectId);
  if (project === undefined) return jiraError(404, ['The project was not found.']);
  if (project.style !== 'classic')
    return badRequest('Only classic projects can have issue type schemes assigned.');
  const lost = issues
    .all()
    .filter((one) => one.projectId === project.id && !scheme.issueTypeIds.includes(one.issueTypeId));
  if (lost.length > 0)
    return badRequest(
      `This issue type scheme can't be assigned to the project. This is because some issues in this project use issue types not present in the scheme. Before assigning the scheme to the project, update the issue types on these issues: ${lost.map(({ id }) => id).join(', ')}`,
    );
  projects.put({ ...project, issueTypeSchemeId: scheme.id });
  return noContent();
}
