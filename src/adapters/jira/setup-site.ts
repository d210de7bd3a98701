import { assumeTrustedRoute, route, type Route } from '@forge/api';
import type { ScreenFacts, SetupFacts } from '../../domain/setup/setup-facts';
import { PIN_PATH, setupNames } from '../../domain/setup/setup-plan';
import type { SetupSite } from '../../admin-ports';
import { listOf, number, objectOf, parse, text, withDefault, anything, type Shape } from '../shape';
import { JiraError, readJira } from './client';
import { moduleAri } from './module-ari';
import { tryChange } from './try-change';

const me = objectOf({ accountId: text });
const typeList = listOf(objectOf({ id: text, name: text, subtask: withDefault(anything, false) }));
const namedPage = objectOf({ values: listOf(objectOf({ id: idText, name: text })) });
const tabs = listOf(objectOf({ id: idText }));
const fields = listOf(objectOf({ id: text }));
const statusPage = objectOf({
  values: listOf(objectOf({ id: text, name: text, scope: withDefault(anything, null) })),
  isLast: withDefault(anything, true),
});
const projectOf = objectOf({ id: text });
const schemeOfProject = objectOf({
  values: listOf(
    objectOf({ workflowScheme: withDefault(objectOf({ name: withDefault(text, '') }), { name: '' }) }),
  ),
});
/** Some ids of Jira are numbers. */
function idText(value: unknown, path = ''): string {
  return typeof value === 'number' ? String(number(value, path)) : text(value, path);
}

/** Jira as an administrator sets it up. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/ */
export const jiraSetupSite: SetupSite = {
  moduleAri,

  async facts(projectKey, issueTypeName, statusNames) {
    const names = setupNames(projectKey);
    const [myself, types, project] = await Promise.all([
      readJira('user', 'read myself', route`/rest/api/3/myself`, me),
      readJira('user', 'read types', route`/rest/api/3/issuetype`, typeList),
      readJira('user', 'read project', route`/rest/api/3/project/${projectKey}`, projectOf),
    ]);
    const typeNamed = (name: string) =>
      (types ?? []).find((each) => each.name === name && each.subtask !== true)?.id ?? null;
    const [
      issueTypeSchemeId,
      screenSchemeId,
      issueTypeScreenSchemeId,
      workflowSchemeId,
      workflowId,
      taskWorkflowId,
    ] = await Promise.all([
      idNamed(
        route`/rest/api/3/issuetypescheme?queryString=${names.issueTypeScheme}&maxResults=50`,
        names.issueTypeScheme,
      ),
      idNamed(
        route`/rest/api/3/screenscheme?queryString=${names.screenScheme}&maxResults=50`,
        names.screenScheme,
      ),
      idNamed(
        route`/rest/api/3/issuetypescreenscheme?queryString=${names.issueTypeScreenScheme}&maxResults=50`,
        names.issueTypeScreenScheme,
      ),
      schemeNamed(names.workflowScheme),
      idNamed(
        route`/rest/api/3/workflows/search?queryString=${names.workflow}&maxResults=50`,
        names.workflow,
      ),
      idNamed(
        route`/rest/api/3/workflows/search?queryString=${names.taskWorkflow}&maxResults=50`,
        names.taskWorkflow,
      ),
    ]);
    const [productScreen, gateScreen, statusIds, isForeignProject] = await Promise.all([
      screenNamed(names.productScreen),
      screenNamed(names.gateScreen),
      statusesNamed(statusNames),
      project ? isForeign(project.id, names.workflowScheme) : false,
    ]);
    return {
      leadAccountId: myself?.accountId ?? '',
      issueTypeId: typeNamed(issueTypeName),
      taskTypeId: typeNamed('Task') ?? typeNamed('任务'),
      issueTypeSchemeId,
      productScreen,
      gateScreen,
      screenSchemeId,
      issueTypeScreenSchemeId,
      statusIds,
      workflowId,
      taskWorkflowId,
      workflowSchemeId,
      projectId: project?.id ?? null,
      isForeignProject,
      panelModuleId: moduleAri('lifecycle-panel'),
    } satisfies Partial<SetupFacts>;
  },

  async write({ method, path, body }) {
    try {
      return await tryChange('user', 'set up', assumeTrustedRoute(path), method, body);
    } catch (error) {
      // The call is young: a site that breaks on it does not have it.
      const isBroken = error instanceof JiraError && error.status >= 500;
      if (path === PIN_PATH && isBroken) return { ok: false, said: [] };
      throw error;
    }
  },

  async screensOf(fieldId) {
    const found = await readJira(
      'user',
      'read screens',
      route`/rest/api/3/field/${fieldId}/screens?maxResults=100`,
      namedPage,
    );
    return (found?.values ?? []).map(({ id }) => id);
  },
};

async function idNamed(path: Route, name: string): Promise<string | null> {
  const found = await readJira('user', 'look for a name', path, namedPage);
  return found?.values.find((each) => each.name === name)?.id ?? null;
}

/** Jira does not look for workflow schemes by name. */
async function schemeNamed(name: string): Promise<string | null> {
  const page: Shape<{
    readonly values: readonly { readonly id: string; readonly name: string }[];
    readonly isLast: unknown;
  }> = objectOf({ values: namedList, isLast: withDefault(anything, true) });
  for (let startAt = 0; ; startAt += 50) {
    const path = route`/rest/api/3/workflowscheme?startAt=${startAt}&maxResults=50`;
    const found = await readJira('user', 'look for a scheme', path, page);
    const scheme = found?.values.find((each) => each.name === name);
    if (scheme) return scheme.id;
    if (!found || found.isLast !== false) return null;
  }
}

const namedList = listOf(objectOf({ id: idText, name: text }));

async function screenNamed(name: string): Promise<ScreenFacts | null> {
  const id = await idNamed(route`/rest/api/3/screens?queryString=${name}&maxResults=50`, name);
  if (id === null) return null;
  const [tab] = (await readJira('user', 'read tabs', route`/rest/api/3/screens/${id}/tabs`, tabs)) ?? [];
  if (!tab) return { id, tabId: null, fieldIds: [] };
  const path = route`/rest/api/3/screens/${id}/tabs/${tab.id}/fields`;
  const found = (await readJira('user', 'read tab', path, fields)) ?? [];
  return { id, tabId: tab.id, fieldIds: found.map((field) => field.id) };
}

/** Statuses of the whole site alone: those of a project belong to it. */
async function statusesNamed(names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (let startAt = 0; ; startAt += STATUSES_PER_PAGE) {
    const path = route`/rest/api/3/statuses/search?startAt=${startAt}&maxResults=${STATUSES_PER_PAGE}`;
    const page = await readJira('user', 'look for statuses', path, statusPage);
    for (const { id, name, scope } of page?.values ?? []) {
      const isOfProject = parse(objectOf({ type: text }), scope)?.type === 'PROJECT';
      if (!isOfProject && names.includes(name)) found[name] ??= id;
    }
    if (!page || page.isLast !== false) return found;
  }
}

const STATUSES_PER_PAGE = 200;

async function isForeign(projectId: string, scheme: string): Promise<boolean> {
  const path = route`/rest/api/3/workflowscheme/project?projectId=${projectId}`;
  const found = await readJira('user', 'read scheme of project', path, schemeOfProject);
  return !(found?.values.some(({ workflowScheme }) => workflowScheme.name === scheme) ?? false);
}
