import { route } from '@forge/api';
import type { Mailer } from '../../ports';
import { anything, listOf, objectOf, parse, text, withDefault } from '../shape';
import { JiraError, readJira, writeJira } from './client';

/** Marks a comment of the app, so that a second run finds the first. */
const COMMENT_PROPERTY = 'lifecycle-gates-effect';

const TOO_MANY_REQUESTS = 429;

const commentMark = objectOf({ id: text });
const commentPage = objectOf({
  comments: listOf(
    objectOf({ properties: withDefault(listOf(objectOf({ key: text, value: anything })), []) }),
  ),
});

/** Plain text as Jira's document format; nothing in it is markup. */
function documentOf(paragraphs: readonly string[]) {
  const lines = paragraphs.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line !== '');
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/**
 * Mails that Jira sends. As the app: whoever asks for a mail would be left out of its recipients otherwise.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-notify-post
 */
export const jiraMailer: Mailer = {
  async comment(issue, id, paragraphs) {
    const path = route`/rest/api/3/issue/${issue}/comment?expand=properties&orderBy=-created&maxResults=100`;
    const found = await readJira('app', 'read comments', path, commentPage);
    const isThere = (found?.comments ?? []).some(({ properties }) =>
      properties.some(({ key, value }) => key === COMMENT_PROPERTY && parse(commentMark, value)?.id === id),
    );
    if (isThere) return true;
    try {
      await writeJira('app', 'add comment', route`/rest/api/3/issue/${issue}/comment`, 'POST', {
        body: documentOf(paragraphs),
        properties: [{ key: COMMENT_PROPERTY, value: { id } }],
      });
      return true;
    } catch (error) {
      if (error instanceof JiraError && error.status < 500 && error.status !== TOO_MANY_REQUESTS)
        return false;
      throw error;
    }
  },

  async send(issue, { to }, { subject, text: textBody }) {
    const body = {
      subject,
      textBody,
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
