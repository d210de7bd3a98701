import { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { issueId } from '../../domain/ids';
import type { Condition } from '../../domain/review/review-state';
import type { Conditions, ProductIssue } from '../../ports';
import { conditionKey } from '../kvs/keys';
import { flag, listOf, objectOf, text, withDefault } from '../shape';
import { askJira, JiraError, readJira, writeJira } from './client';

const issueTypes = listOf(objectOf({ id: text, subtask: withDefault(flag, false) }));
const projectTypes = objectOf({ issueTypes });
const created = objectOf({ id: text });
const found = objectOf({ issues: listOf(objectOf({ id: text })) });
const statusOf = objectOf({
  fields: objectOf({ status: objectOf({ statusCategory: objectOf({ key: text }) }) }),
});
const linkTypes = objectOf({ issueLinkTypes: listOf(objectOf({ name: text })) });

/**
 * Conditions as Jira issues, made by the app: the chair who asked for them need not be allowed to create issues.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post
 */
export const jiraConditions: Conditions = {
  async find(project, mark) {
    const jql = `project = ${project} AND labels = "${labelOf(mark)}"`;
    const body = { jql, fields: ['status'], maxResults: 1 };
    const { issues } = await askJira('app', 'find condition', route`/rest/api/3/search/jql`, body, found);
    const [first] = issues;
    if (first) await kvs.set(conditionKey(first.id), { product: mark.slice(0, mark.indexOf('.')) });
    return first?.id ?? null;
  },

  async create(product, productTypeIds, condition, mark) {
    const project = await readJira(
      'app',
      'read types',
      route`/rest/api/3/project/${product.projectId}`,
      projectTypes,
    );
    const type = project?.issueTypes.find(({ id, subtask }) => !subtask && !productTypeIds.includes(id));
    if (!type) return null;
    const { id } = await createIssue(product, type.id, condition, mark);
    await kvs.set(conditionKey(id), { product: product.id });
    await linkToProduct(product, id);
    return id;
  },

  async isDone(id) {
    const issue = await readJira(
      'app',
      'read condition',
      route`/rest/api/3/issue/${id}?fields=status`,
      statusOf,
    );
    return issue && issue.fields.status.statusCategory.key === 'done';
  },

  async productOf(id) {
    const value: unknown = await kvs.get(conditionKey(id));
    return value === undefined ? null : issueId(objectOf({ product: text })(value, 'condition').product);
  },
};

/** Screens may lack due date or assignee; what the condition says matters more than where. */
async function createIssue(product: ProductIssue, typeId: string, condition: Condition, mark: string) {
  const least = {
    project: { id: product.projectId },
    issuetype: { id: typeId },
    summary: `${product.key}: ${condition.text}`.replaceAll('\n', ' ').slice(0, MAX_SUMMARY_LENGTH),
    labels: [labelOf(mark)],
  };
  const owner = condition.owner === null ? {} : { assignee: { accountId: condition.owner } };
  const path = route`/rest/api/3/issue`;
  const full = { fields: { ...least, ...owner, duedate: condition.due } };
  try {
    return await askJira('app', 'create condition', path, full, created);
  } catch (error) {
    if (!(error instanceof JiraError) || error.status !== 400) throw error;
    return askJira('app', 'create condition', path, { fields: least }, created);
  }
}

const MAX_SUMMARY_LENGTH = 255;

async function linkToProduct(product: ProductIssue, id: string): Promise<void> {
  const types = await readJira('app', 'read link types', route`/rest/api/3/issueLinkType`, linkTypes);
  const names = (types?.issueLinkTypes ?? []).map(({ name }) => name);
  const name = names.find((each) => each === 'Blocks') ?? names[0];
  if (name === undefined) return;
  await writeJira('app', 'link condition', route`/rest/api/3/issueLink`, 'POST', {
    type: { name },
    // "Blocks": the outward side of the inward issue is what blocks.
    inwardIssue: { id },
    outwardIssue: { id: product.id },
  });
}

/** A label takes no blanks; this one is found by nothing else. */
const labelOf = (mark: string): string => `lifecycle-condition-${mark}`;
