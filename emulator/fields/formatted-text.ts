import { fromJson } from '../expressions/json';
import { issueBean, projectBean, userBean } from '../expressions/jira-beans';
import { runExpression } from '../expressions/run-expression';
import type { Jira } from '../rest/jira';
import type { Field } from '../store/fields';
import type { Issue } from '../store/issues';
import { issueData, jiraSource, projectData, userData } from '../workflow/expression-data';

const known = new WeakMap<Issue, Map<string, string>>();

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
  if (expression === null) return typeof value === 'string' ? value : JSON.stringify(value);
  const { store } = jira;
  const source = jiraSource(jira, readerId);
  const reader = store.users.need(readerId);
  const evaluation = runExpression(expression, {
    variables: {
      value: fromJson(value),
      fieldId: field.id,
      issue: issueBean(issueData(jira, issue, readerId), source),
      project: projectBean(projectData(store.projects.need(issue.projectId)), source),
      user: userBean(userData(store, reader), source),
    },
    source,
    nowMs: jira.clock.nowMs(),
    timeZone: reader.timeZone,
  });
  return evaluation.ok && typeof evaluation.value === 'string' ? evaluation.value : '';
}
