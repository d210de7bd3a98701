import { toJson } from '../expressions/json';
import { userBean } from '../expressions/jira-beans';
import { runExpression } from '../expressions/run-expression';
import { jqlFields } from '../fields/jql-fields';
import { namedValues } from '../fields/jql-names';
import type { JqlField } from '../jql/field-registry';
import { findFields } from '../jql/find-field';
import { quoted } from '../jql/quote';
import { LIMITS } from '../limits';
import type { Issue } from '../store/issues';
import { jiraSource, userData } from '../workflow/expression-data';
import { answer, badRequest, notSimulated } from './answers';
import type { Jira } from './jira';
import type { RestRequest } from './route';
import { visibleProjectIds } from './run-jql';

interface Suggestion {
  readonly value: string;
  readonly label: string;
}

const PLAIN: readonly string[] = ['string', 'label'];

/**
 * Values of a field, or of a predicate of a history search, that fit what somebody has typed.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql/#api-rest-api-3-jql-autocompletedata-suggestions-get
 */
export function suggestValues(jira: Jira, request: RestRequest): Response {
  const written = unquoted(request.query('fieldName') ?? '');
  const { accountId } = request.requester;
  const [field] = findFields({ fields: jqlFields(jira, accountId) }, written);
  if (field === undefined)
    return badRequest(`Field '${written}' does not exist or you do not have permission to view it.`);
  if (field.isNotSimulated) return notSimulated(`values of the JQL field "${written}"`);
  const predicate = request.query('predicateName')?.toLowerCase();
  const typed = unquoted(request.query(predicate === undefined ? 'fieldValue' : 'predicateValue') ?? '');
  const offered =
    predicate === undefined ? valuesOf(jira, request, field, typed) : ofPredicate(jira, field, predicate);
  const wanted = typed.toLowerCase();
  const fitting = offered.filter(({ label }) => label.toLowerCase().includes(wanted));
  const results = fitting
    .slice(0, LIMITS.jqlSuggestions)
    .map(({ value, label }) => ({ value: quoted(value), displayName: marked(label, typed) }));
  return answer({ results });
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}

/** Names are escaped, and the part that was typed is bold. */
function marked(label: string, typed: string): string {
  const at = label.toLowerCase().indexOf(typed.toLowerCase());
  if (typed === '' || at < 0) return escaped(label);
  const end = at + typed.length;
  return `${escaped(label.slice(0, at))}<b>${escaped(label.slice(at, end))}</b>${escaped(label.slice(end))}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function valuesOf(
  jira: Jira,
  request: RestRequest,
  field: JqlField<Issue>,
  typed: string,
): readonly Suggestion[] {
  const named = namedValues(jira.store, field.type);
  const visible = visibleProjectIds(jira, request.requester.accountId);
  if (named)
    return named
      .filter(({ id }) => field.type !== 'project' || visible.has(id))
      .map(({ name }) => ({ value: name, label: name }));
  if (!PLAIN.includes(field.type)) return [];
  return suggestedByApp(jira, request, field, typed) ?? usedTexts(jira, field, visible);
}

function ofPredicate(jira: Jira, field: JqlField<Issue>, predicate: string): readonly Suggestion[] {
  const type = predicate === 'by' ? 'user' : predicate === 'from' || predicate === 'to' ? field.type : null;
  const named = type === null ? null : namedValues(jira.store, type);
  return (named ?? []).map(({ name }) => ({ value: name, label: name }));
}

function usedTexts(jira: Jira, field: JqlField<Issue>, visible: ReadonlySet<string>): readonly Suggestion[] {
  const issues = jira.store.issues.all().filter(({ projectId }) => visible.has(projectId));
  const texts = new Set(issues.flatMap((issue) => field.read(issue).map(String)));
  return [...texts].sort().map((text) => ({ value: text, label: text }));
}

/**
 * What `searchSuggestions.expression` of the app's field gives; null for a field without one.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/
 */
function suggestedByApp(
  jira: Jira,
  request: RestRequest,
  jqlField: JqlField<Issue>,
  query: string,
): readonly Suggestion[] | null {
  const { store, app } = jira;
  const field = store.fields.get(jqlField.id);
  const module = app?.customFields.find(
    ({ key }) => field?.owner?.appId === app.appId && field.owner.moduleKey === key,
  );
  const expression = module?.searchSuggestionsExpression;
  if (field === undefined || expression === undefined) return null;
  const { accountId } = request.requester;
  const source = jiraSource(jira, accountId);
  const evaluation = runExpression(expression, {
    variables: {
      query,
      fieldId: field.id,
      fieldName: field.name,
      fieldType: field.schema?.type ?? '',
      searchAlias: null,
      user: userBean(userData(store, store.users.need(accountId)), source),
    },
    source,
    nowMs: jira.clock.nowMs(),
  });
  const found: unknown = evaluation.ok ? toJson(evaluation.value) : [];
  return (Array.isArray(found) ? (found as readonly unknown[]) : []).flatMap(readSuggestion);
}

function readSuggestion(item: unknown): readonly Suggestion[] {
  if (typeof item === 'string') return [{ value: item, label: item }];
  if (typeof item !== 'object' || item === null) return [];
  const { value, label } = item as { value?: unknown; label?: unknown };
  return typeof value === 'string' ? [{ value, label: typeof label === 'string' ? label : value }] : [];
}
