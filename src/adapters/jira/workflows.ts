import { route } from '@forge/api';
import type { Workflows } from '../../admin-ports';
import { anything } from '../shape';
import { askJira, JiraError, type Actor } from './client';
import { tryChange } from './try-change';
import { readWorkflowAnswer } from './workflow-shape';

/**
 * Workflows, read and replaced as the administrator who calls, or as the app.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/
 */
export function jiraWorkflows(actor: Actor): Workflows {
  return {
    async read(projectId, issueTypeId) {
      const body = { projectAndIssueTypes: [{ projectId, issueTypeId }] };
      try {
        const answer = await askJira(actor, 'read workflow', route`/rest/api/3/workflows`, body, anything);
        return readWorkflowAnswer(answer);
      } catch (error) {
        if (error instanceof JiraError && error.status < 500 && error.status !== 429) return null;
        throw error;
      }
    },

    async replace(body) {
      const path = route`/rest/api/3/workflows/update`;
      const tried = await tryChange(actor, 'update workflow', path, 'POST', body);
      if (tried.ok) return tried;
      // Some sites answer a stale version with 400 and name the version.
      const isConflict = tried.isConflict || tried.said.some((each) => /version/i.test(each));
      return { ...tried, isConflict };
    },
  };
}
