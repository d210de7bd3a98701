import { jqlFields } from '../fields/jql-fields';
import { nameOfId, resolveName } from '../fields/jql-names';
import { compileJql, type CompiledJql } from '../jql/compile';
import type { JqlContext, JqlFunctionCall, JqlNamedValue, JqlRegistry } from '../jql/field-registry';
import { JQL_LIMITS } from '../jql/limits';
import { hasProjectPermission } from '../permissions/has-permission';
import { findGroupByName } from '../store/find';
import type { Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { jiraError, notSimulated } from './answers';
import type { Jira } from './jira';
import { callSiteFunction } from './jql-functions';

type AppFunction = NonNullable<JqlContext['appFunction']>;

/** Compiles a query as somebody sees the site. */
export function compileFor(
  jira: Jira,
  accountId: string,
  jql: string,
  appFunction: AppFunction = (call) => jira.precomputations.resultOf(call),
): CompiledJql<Issue> {
  const context = contextFor(jira, accountId, appFunction);
  return compileJql<Issue>(jql, registryFor(jira, accountId), context);
}

function registryFor(jira: Jira, accountId: string): JqlRegistry<Issue> {
  const { store } = jira;
  let visible: ReadonlySet<string> | null = null;
  const isVisible = (projectId: string): boolean =>
    (visible ??= visibleProjectIds(jira, accountId)).has(projectId);
  const mayName = (type: string, { id }: JqlNamedValue): boolean => {
    if (type === 'project') return isVisible(id);
    return type !== 'issuekey' || isVisible(store.issues.need(id).projectId);
  };
  return {
    fields: jqlFields(jira, accountId),
    createdMs: (issue) => issue.createdMs,
    resolve: (field, operand) =>
      resolveName(store, field, operand).filter((named) => mayName(field.type, named)),
    named: (field, id) => nameOfId(store, field, id),
  };
}

function contextFor({ store, clock }: Jira, accountId: string, appFunction: AppFunction): JqlContext {
  const context = {
    currentUserAccountId: accountId,
    nowMs: clock.nowMs(),
    timeZone: store.users.need(accountId).timeZone,
    membersOf: (group: string) => findGroupByName(store, group)?.memberIds ?? null,
  };
  return {
    ...context,
    siteFunction: (call) => callSiteFunction(store, context, call),
    appFunction,
  };
}

/**
 * Asks the app what its functions in a query stand for, as far as it has not said before: those of the query first,
 * then those of what they stand for.
 */
export async function askAppFunctions(jira: Jira, accountId: string, jql: string): Promise<void> {
  const { precomputations } = jira;
  for (let level = 0; level <= JQL_LIMITS.functionLevels; level += 1) {
    const unasked: JqlFunctionCall[] = [];
    compileFor(jira, accountId, jql, (call) => {
      if (precomputations.isUnasked(call)) unasked.push(call);
      return precomputations.resultOf(call);
    });
    if (unasked.length === 0) return;
    await Promise.all(unasked.map((call) => precomputations.ask(call)));
  }
}

/** Projects whose issues somebody may see. */
export function visibleProjectIds({ store }: Jira, accountId: string): ReadonlySet<string> {
  return new Set(
    store.projects
      .all()
      .filter((project) => hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS'))
      .map((project) => project.id),
  );
}

/** A query without restriction; the enhanced search refuses it. */
function isUnbounded(jql: string): boolean {
  return jql.trim() === '' || /^\s*order\s+by\b/i.test(jql);
}

/**
 * Every issue that a query with a restriction finds and may be seen, in order.
 * @param reconciledIds issues to be seen as they are, however far the index is behind
 */
export function searchIssues(
  jira: Jira,
  accountId: string,
  jql: string,
  reconciledIds: readonly string[] = [],
): Result<readonly Issue[], Response> {
  if (isUnbounded(jql))
    return bad(
      jiraError(400, [
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      ]),
    );
  const found = allIssues(jira, accountId, jql, reconciledIds);
  return found.ok ? found : bad(refusal(found.problem));
}

/** What Jira would answer and the site cannot is no fault of the query. */
function refusal(messages: readonly string[]): Response {
  const loud = messages.find((message) => message.startsWith(NOT_SIMULATED));
  return loud === undefined ? jiraError(400, messages) : notSimulated(loud.slice(NOT_SIMULATED.length));
}

const NOT_SIMULATED = 'not simulated: ';

/** Every issue that any query finds for somebody, in order, or why the query is refused. */
export function allIssues(
  jira: Jira,
  accountId: string,
  jql: string,
  reconciledIds: readonly string[] = [],
): Result<readonly Issue[], readonly string[]> {
  const compiled = compileFor(jira, accountId, jql);
  if (!compiled.ok) return bad(compiled.errorMessages);
  const visible = visibleProjectIds(jira, accountId);
  const found = jira.searchIndex
    .issues(reconciledIds)
    .filter((issue) => visible.has(issue.projectId) && compiled.matches(issue));
  return good(found.sort((a, b) => compiled.compare(a, b)));
}
