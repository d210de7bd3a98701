import { LIMITS } from '../limits';
import { answer, jiraError } from './answers';
import { resolutionBean } from './beans/resolution-bean';
import type { Jira } from './jira';
import { pageBean, pageOf } from './paging';
import { route, type SiteRouter } from './route';

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-resolutions/ */
export function resolutionRoutes(jira: Jira, router: SiteRouter): void {
  const { resolutions } = jira.store;
  const [path, read] = ['/rest/api/3/resolution', { scopes: ['read:jira-work'] }];
  route(jira, router, 'GET', path, read, (request) =>
    answer(resolutions.all().map((one) => resolutionBean(request.url.origin, one))),
  );
  const searched = { ...read, query: ['startAt', 'maxResults', 'id', 'onlyDefault'] };
  route(jira, router, 'GET', `${path}/search`, searched, (request) => {
    const ids = request.queryAll('id');
    // No resolution of a new site is the default.
    const isNone = request.query('onlyDefault') === 'true';
    const found = resolutions.all().filter(({ id }) => !isNone && (ids.length === 0 || ids.includes(id)));
    const page = pageOf(request, found, LIMITS.listPageDefaultItems, LIMITS.listPageItems);
    if (!page.ok) return page.problem;
    const bean = (one: (typeof found)[number]): unknown => ({
      ...resolutionBean(request.url.origin, one),
      default: false,
    });
    return answer(pageBean(request, page.value, bean));
  });
  route(jira, router, 'GET', `${path}/:id`, read, (request) => {
    const resolution = resolutions.get(request.param('id'));
    return resolution === undefined
      ? jiraError(404, [`The resolution with id '${request.param('id')}' does not exist`])
      : answer(resolutionBean(request.url.origin, resolution));
  });
}
