import { LIMITS } from '../limits';
import { answer } from './answers';
import { changeBean } from './beans/change-bean';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type SiteRouter } from './route';
import { visibleIssue } from './visible';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-get */
export function changelogRoutes(jira: Jira, router: SiteRouter): void {
  const rules = { scopes: ['read:jira-work'], query: ['startAt', 'maxResults'] };
  route(jira, router, 'GET', '/rest/api/3/issue/:issueIdOrKey/changelog', rules, (request) => {
    const issue = visibleIssue(jira, request);
    if (!issue.ok) return issue.problem;
    const page = pageOf(request, issue.value.history, LIMITS.changelogPageItems, LIMITS.changelogPageItems);
    return page.ok
      ? answer(pageBean(request, page.value, (change) => changeBean(request.url.origin, jira.store, change)))
      : page.problem;
  });
}
