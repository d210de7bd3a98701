import { route } from '@forge/api';
import type { Mailer } from '../../ports';
import { JiraError, writeJira } from './client';

/**
 * Mails that Jira sends. As the app: whoever asks for a mail would be left out of its recipients otherwise.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-notify-post
 */
export const jiraMailer: Mailer = {
  async send(issue, { to }, { subject, text }) {
    const body = {
      subject,
      textBody: text,
      to: {
        users: to.people.map((accountId) => ({ accountId })),
        groupIds: to.groups.map(({ id }) => id),
      },
    };
    try {
      await writeJira('app', 'send mail', route`/rest/api/3/issue/${issue}/notify`, 'POST', body);
      return true;
    } catch (error) {
      // Nobody to reach, mail switched off, or asked too often: certainly not sent.
      if (error instanceof JiraError && error.status < 500) return false;
      throw error;
    }
  },
};
