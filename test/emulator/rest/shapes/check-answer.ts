import { z } from 'zod';
import * as bean from './beans';
import * as scheme from './scheme-beans';
import * as workflow from './workflow-beans';

const key = '[^/]+';
const created = z.strictObject({ id: bean.id, key: z.string(), self: bean.url });
const bulk = z.strictObject({ name: z.string(), groupId: z.string() });
const listOf = z.array;
const found = { total: z.number().int(), header: z.string() };
const foundUsers = z.strictObject({
  ...found,
  users: z.array(
    z.strictObject({
      accountId: z.string(),
      accountType: z.enum(['atlassian', 'app', 'customer', 'unknown']),
      displayName: z.string(),
      html: z.string(),
      avatarUrl: z.url().optional(),
    }),
  ),
});
const foundGroups = z.strictObject({
  ...found,
  groups: z.array(bulk.extend({ html: z.string(), labels: z.array(z.unknown()) })),
});
const metaPage = z.looseObject({ startAt: z.number(), maxResults: z.number(), total: z.number() });
const search = z.strictObject({
  // A search for ids alone answers ids alone.
  issues: z.array(bean.issue.partial({ self: true, key: true })),
  isLast: z.boolean().optional(),
  nextPageToken: z.string().optional(),
  names: z.record(z.string(), z.string()).optional(),
  schema: z.record(z.string(), z.unknown()).optional(),
  warningMessages: z.array(z.string()).optional(),
});
const properties = z.strictObject({
  keys: z.array(z.strictObject({ self: bean.url, key: z.string() })),
});
const comments = z.strictObject({
  startAt: z.number(),
  maxResults: z.number(),
  total: z.number(),
  comments: z.array(bean.comment),
});
const watchers = z.strictObject({
  self: bean.url,
  isWatching: z.boolean(),
  watchCount: z.number(),
  watchers: z.array(bean.user),
});
const transitions = z.strictObject({ expand: z.string(), transitions: z.array(bean.transition) });
const counts = z.strictObject({
  self: bean.url,
  issuesFixedCount: z.number(),
  issuesAffectedCount: z.number(),
  issueCountWithCustomFieldsShowingVersion: z.number(),
  customFieldUsage: z.array(z.unknown()),
});

/** What Jira publishes for each operation: method and path, and the shape of its good answer. */
const OPERATIONS: readonly (readonly [string, string, z.ZodType])[] = [
  ['GET', 'myself', bean.user],
  ['GET', 'user', bean.user],
  ['GET', 'user(/assignable)?/search', listOf(bean.user)],
  ['GET', 'user/picker', foundUsers],
  ['GET', 'groups/picker', foundGroups],
  ['GET', 'users(/search)?', listOf(bean.user)],
  ['GET', 'user/bulk', bean.page(bean.user)],
  ['GET', 'group/member', bean.page(bean.user)],
  ['GET', 'group/bulk', bean.page(bulk)],
  ['GET', 'project', listOf(bean.project)],
  ['GET', 'project/search', bean.page(bean.project)],
  ['POST', 'project', created.extend({ id: z.number().int() })],
  ['(GET|PUT)', `project/${key}`, bean.project],
  ['GET', `project/${key}/role`, z.record(z.string(), bean.url)],
  ['(GET|POST)', `project/${key}/role/${key}`, bean.role],
  ['GET', `project/${key}/roledetails`, listOf(bean.role)],
  ['GET', `project/${key}/versions`, listOf(bean.version)],
  ['GET', `project/${key}/version`, bean.page(bean.version)],
  ['GET', `(project|issue)/${key}/properties`, properties],
  ['GET', 'role', listOf(bean.role)],
  ['GET', 'status', listOf(bean.status)],
  ['GET', `status/${key}`, bean.status],
  ['GET', 'statuscategory', listOf(bean.statusCategory)],
  ['GET', 'issuetype(/project)?', listOf(bean.issueType)],
  ['(GET|PUT|POST)', `issuetype(/${key})?`, bean.issueType],
  ['GET', 'priority', listOf(bean.priority)],
  ['GET', 'resolution', listOf(bean.resolution)],
  ['GET', 'resolution/search', bean.page(bean.resolution)],
  ['GET', `resolution/${key}`, bean.resolution],
  ['GET', 'field', listOf(bean.field)],
  ['POST', 'field', bean.field],
  ['POST', 'issue', created],
  ['GET', 'issue/createmeta/.+', metaPage],
  ['GET', `issue/${key}`, bean.issue],
  ['GET', `issue/${key}/transitions`, transitions],
  ['GET', `issue/${key}/changelog`, bean.changelogPage],
  ['GET', `issue/${key}/comment`, comments],
  ['(GET|PUT|POST)', `issue/${key}/comment(/${key})?`, bean.comment],
  ['GET', `issue/${key}/watchers`, watchers],
  ['POST', `issue/${key}/attachments`, listOf(bean.attachment)],
  ['GET', 'attachment/meta', z.strictObject({ enabled: z.boolean(), uploadLimit: z.number() })],
  ['GET', `attachment/\\d+`, bean.attachment],
  ['GET', `issueLink/${key}`, bean.issueLink],
  ['GET', 'issueLinkType', z.strictObject({ issueLinkTypes: listOf(bean.linkType) })],
  ['(GET|POST|PUT)', `issueLinkType(/${key})?`, bean.linkType],
  ['(GET|POST)', 'search/jql', search],
  ['POST', 'search/approximate-count', z.strictObject({ count: z.number().int() })],
  ['(POST|GET|PUT)', `version(/\\d+)?`, bean.version],
  ['GET', `version/${key}/relatedIssueCounts`, counts],
  ['GET', 'workflows/search', workflow.workflowSearch],
  ['GET', 'workflows/capabilities', workflow.capabilities],
  ['POST', 'workflows(/create|/update)?', workflow.workflows],
  ['POST', 'workflows/(create|update)/validation', workflow.validationErrors],
  ['GET', 'statuses/search', workflow.statusPage],
  ['(GET|POST)', 'statuses(/byNames)?', listOf(workflow.scopedStatus)],
  ['POST', 'workflowscheme/read', listOf(scheme.readScheme)],
  ['POST', 'workflowscheme/update/mappings', scheme.requiredMappings],
  ['POST', 'workflowscheme/(update|project/switch)', z.union([z.strictObject({}), scheme.task])],
  ['GET', 'workflowscheme', workflow.schemePage],
  ['GET', 'workflowscheme/project', workflow.schemeAssociations],
  ['(POST|GET|PUT)', `workflowscheme(/${key})?`, workflow.workflowScheme],
  ['GET', `task/${key}`, scheme.task],
  ['GET', 'screens', bean.page(scheme.screen)],
  ['(POST|PUT)', `screens(/${key})?`, scheme.screen],
  ['GET', `screens/${key}/availableFields`, listOf(scheme.screenField)],
  ['GET', `screens/${key}/tabs`, listOf(scheme.screenTab)],
  ['(POST|PUT)', `screens/${key}/tabs(/${key})?`, scheme.screenTab],
  ['GET', `screens/${key}/tabs/${key}/fields`, listOf(scheme.screenField)],
  ['POST', `screens/${key}/tabs/${key}/fields`, scheme.screenField],
  ['GET', `field/${key}/screens`, bean.page(scheme.screenWithTab)],
  ['GET', 'screenscheme', bean.page(scheme.screenScheme)],
  ['POST', 'screenscheme', z.strictObject({ id: z.number().int() })],
  ['GET', 'issuetypescheme', bean.page(scheme.issueTypeScheme)],
  ['POST', 'issuetypescheme', z.strictObject({ issueTypeSchemeId: bean.id })],
  ['GET', 'issuetypescheme/mapping', bean.page(scheme.issueTypeSchemeMapping)],
  ['GET', 'issuetypescheme/project', bean.page(scheme.issueTypeSchemeProjects)],
  ['GET', 'issuetypescreenscheme', bean.page(scheme.issueTypeScreenScheme)],
  ['POST', 'issuetypescreenscheme', z.strictObject({ id: bean.id })],
  ['GET', 'issuetypescreenscheme/mapping', bean.page(scheme.issueTypeScreenSchemeItem)],
  ['GET', 'issuetypescreenscheme/project', bean.page(scheme.issueTypeScreenSchemeProjects)],
  ['GET', `issuetypescreenscheme/${key}/project`, bean.page(scheme.projectDetails)],
  ['GET', 'permissionscheme', z.strictObject({ permissionSchemes: listOf(scheme.permissionScheme) })],
  ['GET', `permissionscheme/${key}`, scheme.permissionScheme],
  ['(GET|PUT)', `project/${key}/permissionscheme`, scheme.permissionScheme],
  ['GET', 'projectvalidate/key', bean.errors],
  ['GET', 'projectvalidate/validProject(Key|Name)', z.string()],
  ['POST', 'forge/panel/action/bulk/async', z.strictObject({ taskId: z.string() })],
  ['POST', 'forge/panel/action/bulk/status', scheme.pinStatus],
];

/** An error of Jira's, of its gateway, or of a missing scope. */
const failure = z.union([
  bean.errors,
  z.strictObject({ code: z.number(), message: z.string() }),
  z.strictObject({ message: z.string(), 'status-code': z.number() }),
  // Searching and evaluating have error shapes of their own in places.
  z.looseObject({ errorMessages: z.array(z.string()) }),
]);

/**
 * Holds an answer against what Jira publishes for the operation.
 * @throws with every difference, when the shape is another
 */
export function checkAnswer(method: string, path: string, status: number, body: unknown): void {
  if (body === null) return;
  const isGood = status < 400;
  const operation = OPERATIONS.find(([verb, pattern]) =>
    new RegExp(`^${verb} /rest/api/3/${pattern}$`).test(`${method} ${path}`),
  );
  const shape = isGood ? operation?.[2] : failure;
  const checked = shape?.safeParse(body);
  if (checked === undefined || checked.success) return;
  throw new Error(
    `${method} ${path} answered ${status} in a shape that Jira does not publish:\n${z.prettifyError(checked.error)}`,
  );
}
