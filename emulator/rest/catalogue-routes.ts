import { hasProjectPermission } from '../permissions/has-permission';
import type { Field } from '../store/fields';
import { workflowsOf } from '../store/workflow-of';
import { answer, jiraError } from './answers';
import { priorityBean } from './beans/project-bean';
import { STATUS_CATEGORIES, statusBean, statusCategoryBean } from './beans/status-bean';
import { jiraDateTime } from './dates';
import type { Jira } from './jira';
import { route, type SiteRouter } from './route';

const READ = { scopes: ['read:jira-work'] };

/** A field as `GET field` lists it. */
export function fieldBean(field: Field): Record<string, unknown> {
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    ...(field.custom === null ? {} : { untranslatedName: field.name }),
    custom: field.custom !== null,
    orderable: field.isOrderable,
    navigable: field.isNavigable,
    searchable: field.isSearchable,
    clauseNames: field.clauseNames,
    ...(field.schema === null ? {} : { schema: field.schema }),
  };
}

function statusRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  route(jira, router, 'GET', '/rest/api/3/status', READ, (request) => {
    const { accountId } = request.requester;
    const seen = store.projects
      .all()
      .filter((project) => hasProjectPermission(store, accountId, project, 'BROWSE_PROJECTS'));
    const ids = new Set(
      seen
        .flatMap((project) => workflowsOf(store, project))
        .flatMap((workflow) => workflow.statuses.map((status) => status.statusId)),
    );
    return answer([...ids].map((id) => statusBean(request.url.origin, store.statuses.need(id))));
  });
  route(jira, router, 'GET', '/rest/api/3/status/:idOrName', READ, (request) => {
    const wanted = request.param('idOrName');
    const status = store.statuses.get(wanted) ?? store.statuses.all().find((one) => one.name === wanted);
    if (status === undefined) return jiraError(404, [`The status with id '${wanted}' does not exist`]);
    return answer(statusBean(request.url.origin, status));
  });
  route(jira, router, 'GET', '/rest/api/3/statuscategory', READ, (request) =>
    answer(
      Object.values(STATUS_CATEGORIES).map((category) =>
        statusCategoryBean(request.url.origin, category.key),
      ),
    ),
  );
}

/** Lists of what a site has: types, statuses, priorities, fields, and the site itself. */
export function catalogueRoutes(jira: Jira, router: SiteRouter): void {
  const { store } = jira;
  statusRoutes(jira, router);
  route(jira, router, 'GET', '/rest/api/3/priority', READ, (request) =>
    answer(store.priorities.all().map((priority) => priorityBean(request.url.origin, priority))),
  );
  route(jira, router, 'GET', '/rest/api/3/serverInfo', { scopes: [] }, (request) =>
    answer({
      baseUrl: request.url.origin,
      displayUrl: request.url.origin,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      buildDate: jiraDateTime(0),
      serverTime: jiraDateTime(jira.clock.nowMs()),
      scmInfo: 'local',
      serverTitle: 'Jira',
      defaultLocale: { locale: 'en_US' },
    }),
  );
}
