import { createHash } from 'node:crypto';
import api, { route } from '@forge/api';
import type { Contents } from '../../ports';
import { fingerprintStore } from '../kvs/fingerprint-store';
import { JiraError } from './client';

/**
 * Contents of attachments, read as the app.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/#api-rest-api-3-attachment-content-id-get
 */
export const jiraContents: Contents = {
  async sha256(id) {
    const path = route`/rest/api/3/attachment/content/${id}?redirect=false`;
    const response = await api.asApp().requestJira(path);
    if (response.status === 404) return null;
    if (!response.ok) throw new JiraError(response.status, null, 'read attachment');
    const bytes = Buffer.from(await response.arrayBuffer());
    return createHash('sha256').update(bytes).digest('hex');
  },

  ...fingerprintStore,
};
