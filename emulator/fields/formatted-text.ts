import type { Ast } from '../expressions/ast';
import { evaluateExpression } from '../expressions/evaluator';
import { issueBean, projectBean, userBean } from '../expressions/jira-beans';
import { fromJson } from '../expressions/json';
import { readExpression } from '../expressions/run-expression';
import { walkTree } from '../expressions/tree';
import type { Value } from '../expressions/values';
import { plainText } from '../expressions/rich-text';
import type { Jira } from '../rest/jira';
import type { Field } from '../store/fields';
import type { Issue } from '../store/issues';
import type { Store } from '../store/store';
import { issueData, jiraSource, projectData, userData } from '../workflow/expression-data';

interface Known {
  readonly issue: Issue;
  readonly text: string;
}

/** Texts of each site by field and reader, and by issue: a weak entry for each issue would cost more than its text. */
const knownTexts = new WeakMap<Store, Map<string, Map<string, Known>>>();
/** A formatter read once, with the names it mentions. */
interface Formatter {
  readonly ast: Ast;
  readonly names: ReadonlySet<string>;
}

const formatters = new Map<string, Formatter | null>();

/**
 * What an app's field shows: its formatter's result, the text by which an object field is found.
 * A saved issue never changes in place, so what was worked out for it stays true.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
export function formattedText(jira: Jira, issue: Issue, field: Field, readerId: string): string {
  const byView = knownTexts.get(jira.store) ?? new Map<string, Map<string, Known>>();
  knownTexts.set(jira.store, byView);
  const view = `${field.id} ${readerId}`;
  const texts = byView.get(view) ?? new Map<string, Known>();
  byView.set(view, texts);
  const found = texts.get(issue.id);
  if (found?.issue === issue) return found.text;
  const text = format(jira, issue, field, readerId);
  texts.set(issue.id, { issue, text });
  return text;
}

function format(jira: Jira, issue: Issue, field: Field, readerId: string): string {
  const value = issue.custom[field.id];
  if (value === undefined || value === null) return '';
  const expression = field.owner?.formatterExpression ?? null;
  if (field.custom?.type === 'document') return plainText(value);
  if (expression === null) return typeof value === 'string' ? value : JSON.stringify(value);
  const formatter = readFormatter(expression);
  if (formatter === null) return '';
  const source = jiraSource(jira, readerId);
  const evaluation = evaluateExpression(formatter.ast, {
    variables: mentioned(formatter, jira, issue, field, readerId, source),
    source,
    nowMs: jira.clock.nowMs(),
    timeZone: jira.store.users.need(readerId).timeZone,
  });
  return evaluation.ok && typeof evaluation.value === 'string' ? evaluation.value : '';
}

function readFormatter(expression: string): Formatter | null {
  const known = formatters.get(expression);
  if (known !== undefined) return known;
  const read = readExpression(expression);
  const names = new Set<string>();
  if (read.ok)
    walkTree(read.ast.root, (node) => {
      if (node.kind === 'identifier') names.add(node.name);
    });
  const formatter = read.ok ? { ast: read.ast, names } : null;
  formatters.set(expression, formatter);
  return formatter;
}

/** Most formatters read the value alone; what costs time is built when it is mentioned. */
function mentioned(
  { names }: Formatter,
  jira: Jira,
  issue: Issue,
  field: Field,
  readerId: string,
  source: ReturnType<typeof jiraSource>,
): Readonly<Record<string, Value>> {
  const { store } = jira;
  const variables: Record<string, Value> = { value: fromJson(issue.custom[field.id]), fieldId: field.id };
  if (names.has('issue')) variables['issue'] = issueBean(issueData(jira, issue, readerId), source);
  if (names.has('project'))
    variables['project'] = projectBean(projectData(store.projects.need(issue.projectId)), source);
  if (names.has('user')) variables['user'] = userBean(userData(store, store.users.need(readerId)), source);
  return variables;
}
