import { jqlFields } from '../fields/jql-fields';
import { nameOfId, resolveName } from '../fields/jql-names';
import { compileJql, type CompiledJql } from '../jql/compile';
import { hasProjectPermission } from '../permissions/has-permission';
import { findGroupByName } from '../store/find';
import type { Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import { jiraError } from './answers';
import type { Jira } from './jira';

/** Compiles a query as somebody sees the site. */
export function compileFor(jira: Jira, accountId: string, jql: string): CompiledJql<Issue> {
  const { store } = jira;
  return compileJql<Issue>(
    jql,
    {
      fields: jqlFields(jira, accountId),
      createdMs: (issue) => issue.createdMs,
      resolve: (field, operand) => resolveName(store, field, operand),
      named: (field, id) => nameOfId(store, field, id),
    },
    {
      currentUserAccountId: accountId,
      nowMs: jira.clock.nowMs(),
      timeZone: store.users.need(accountId).timeZone,
      membersOf: (group) => findGroupByName(store, group)?.memberIds ?? null,
    },
  );
}

/** A query without restriction; the enhanced search refuses it. */
function isUnbounded(jql: string): boolean {
  return jql.trim() === '' || /^\s*order\s+by\b/i.test(jql);
}

/** Every issue that matches and may be seen, in order. */
export function searchIssues(jira: Jira, accountId: string, jql: string): Result<readonly Issue[], Response> {
  if (isUnbounded(jql))
    return bad(
      jiraError(400, [
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      ]),
    );
  const compiled = compileFor(jira, accountId, jql);
  if (!compiled.ok) return bad(jiraError(400, compiled.errorMessages));
  const { store } = jira;
  const visible = new Set(
    store.projects
      .all()
      .filter((project) => hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS'))
      .map((project) => project.id),
  );
  const found = store.issues.all().filter((issue) => visible.has(issue.projectId) && compiled.matches(issue));
  return good(found.sort((a, b) => compiled.compare(a, b)));
}
