/**
 * Drives the site with jira.js as published, which knows nothing of it: every answer must fit the client's own
 * schemas of Jira's models. A script of its own, because the client is an ES module. Prints what it saw as JSON.
 * Usage: node public-client.mjs <siteUrl>
 */
import { createCloudClient } from 'jira.js/cloud';

const [, , host] = process.argv;
const client = (email) =>
  createCloudClient({ host, auth: { type: 'basic', email, apiToken: 'token' }, onSchemaMismatch: 'throw' });
const jira = client('li.na@example.com');
const administrator = client('admin@example.com');

const paragraph = (text) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const doc = paragraph('Written by a public client.');
const seen = {};
/** Runs one call, and remembers what the answer says under the call's name. */
async function step(name, call, summaryOf = () => true) {
  try {
    const answer = await call();
    seen[name] = summaryOf(answer);
    return answer;
  } catch (error) {
    seen[name] = `${error.name}: ${String(error.message).slice(0, 600)}`;
    return undefined;
  }
}

await step(
  'myself',
  () => jira.myself.getCurrentUser(),
  ({ displayName }) => displayName,
);
await step(
  'serverInfo',
  () => jira.serverInfo.getServerInfo(),
  ({ deploymentType }) => deploymentType,
);
await step(
  'fields',
  () => jira.issueFields.getFields(),
  (fields) => fields.some(({ name }) => name === 'Lifecycle stage'),
);
await step(
  'projects',
  () => jira.projects.searchProjects({}),
  ({ values }) => values.map(({ key }) => key),
);
await step(
  'project',
  () => jira.projects.getProject({ projectIdOrKey: 'PROD' }),
  ({ key }) => key,
);
await step(
  'statuses',
  () => jira.projects.getAllStatuses({ projectIdOrKey: 'PROD' }),
  (types) => types[0].statuses.length,
);
await step('permissions', () => jira.permissions.getMyPermissions({ permissions: 'EDIT_ISSUES' }));
await step(
  'users',
  () => jira.users.getAllUsers({}),
  (users) => users.length > 10,
);
await step(
  'groupMembers',
  () => administrator.groups.getUsersFromGroup({ groupname: 'operations' }),
  ({ values }) => values.length,
);
const created = await step(
  'create',
  () =>
    jira.issues.createIssue({
      fields: {
        project: { key: 'PROD' },
        issuetype: { name: 'Product' },
        summary: 'Public client',
        description: doc,
      },
    }),
  ({ key }) => key.startsWith('PROD-'),
);
const issueIdOrKey = created?.key;
await step(
  'get',
  () => jira.issues.getIssue({ issueIdOrKey, expand: ['names', 'schema'] }),
  ({ fields }) => fields.summary,
);
await step('edit', () => jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'Public client 2' } }));
await step('editMeta', () => jira.issues.getEditIssueMeta({ issueIdOrKey }));
await step(
  'attach',
  () =>
    jira.issueAttachments.addAttachment({
      issueIdOrKey,
      attachments: [{ filename: '会议纪要.txt', content: new Blob(['minutes']) }],
    }),
  ([{ filename }]) => filename,
);
await step('comment', () => jira.issueComments.addComment({ issueIdOrKey, body: doc }));
await step(
  'comments',
  () => jira.issueComments.getComments({ issueIdOrKey }),
  ({ total }) => total,
);
const offered = await step(
  'transitions',
  () => jira.issues.getTransitions({ issueIdOrKey }),
  ({ transitions }) => transitions.map(({ name }) => name),
);
const onward = offered?.transitions.find(({ to }) => to.name === 'Terminated');
await step(
  'refused',
  () =>
    jira.issues.doTransition({ issueIdOrKey: 'PROD-8', transition: { id: '31' } }).then(
      () => 'passed',
      (error) => error.name,
    ),
  (outcome) => outcome,
);
await fetch(`${host}/__site/drain`, { method: 'POST' });
await step('transition', () => jira.issues.doTransition({ issueIdOrKey, transition: { id: onward?.id } }));
await step(
  'changelog',
  () => jira.issues.getChangeLogs({ issueIdOrKey }),
  ({ total }) => total > 0,
);
await step(
  'search',
  () =>
    jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: '"Lifecycle stage" = Retired',
      fields: ['summary', 'status'],
    }),
  ({ issues }) => issues.map(({ key }) => key),
);
await step(
  'count',
  () => jira.issueSearch.countIssues({ jql: 'project = PROD' }),
  ({ count }) => count > 10,
);
await step('watchers', () => jira.issueWatchers.getIssueWatchers({ issueIdOrKey }));
await step(
  'notFound',
  () =>
    jira.issues.getIssue({ issueIdOrKey: 'NOPE-1' }).then(
      () => 'found',
      (error) => error.name,
    ),
  (outcome) => outcome,
);
await step('delete', () => administrator.issues.deleteIssue({ issueIdOrKey }));

process.stdout.write(JSON.stringify(seen));
