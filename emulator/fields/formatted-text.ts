import { evaluateExpression } from '../expressions/evaluator';
import { issueBean, projectBean, userBean } from '../expressions/jira-beans';
import { fromJson } from '../expressions/json';
import { readExpression, type ReadExpression } from '../expressions/run-expression';
import type { Value } from '../expressions/values';
import { plainText } from '../expressions/rich-text';
import type { Jira } from '../rest/jira';
import type { Field } from '../store/fields';
import type { Issue } from '../store/issues';
import { issueData, jiraSource, projectData, userData } from '../workflow/expression-data';

const known = new WeakMap<Issue, Map<string, string>>();
const formatters = new Map<string, ReadExpression>();

/**
 * What an app's field shows: its formatter's result, the text by which an object field is found.
 * A saved issue never changes in place, so what was worked out for it stays true.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function formattedText(jira: Jira, issue: Issue, field: Field, readerId: string): string {
  const texts = known.get(issue) ?? new Map<string, string>();
  known.set(issue, texts);
  const key = `${field.id} ${readerId}`;
  const text = texts.get(key) ?? format(jira, issue, field, readerId);
  texts.set(key, text);
  return text;
}

function format(jira: Jira, issue: Issue, field: Field, readerId: string): string {
  const value = issue.custom[field.id];
  if (value === undefined || value === null) return '';
  const expression = field.owner?.formatterExpression ?? null;
  if (field.custom?.type === 'document') return plainText(value);
  if (expression === null) return typeof value === 'string' ? value : JSON.stringify(value);
  const formatter = formatters.get(expression) ?? readExpression(expression);
  formatters.set(expression, formatter);
  if (!formatter.ok) return '';
  const source = jiraSource(jira, readerId);
  const evaluation = evaluateExpression(formatter.ast, {
    variables: lazyVariables(jira, issue, field, readerId, source),
    source,
    nowMs: jira.clock.nowMs(),
    timeZone: jira.store.users.need(readerId).timeZone,
  });
  return evaluation.ok && typeof evaluation.value === 'string' ? evaluation.value : '';
}

/** Most formatters read the value alone; what the others read is built when they do. */
function lazyVariables(
  jira: Jira,
  issue: Issue,
  field: Field,
  readerId: string,
  source: ReturnType<typeof jiraSource>,
): Readonly<Record<string, Value>> {
  const { store } = jira;
  return {
    get value() {
      return fromJson(issue.custom[field.id]);
    },
    fieldId: field.id,
    get issue() {
      return issueBean(issueData(jira, issue, readerId), source);
    },
    get project() {
      return projectBean(projectData(store.projects.need(issue.projectId)), source);
    },
    get user() {
      return userBean(userData(store, store.users.need(readerId)), source);
    },
  };
}
