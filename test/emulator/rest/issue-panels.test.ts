import type { Caller } from '../../../emulator/caller';
import { extensionAri, type AppDescription } from '../../../emulator/forge/app-description';
import { demoAccountId } from '../../../emulator/seed/demo-people';
import { newProduct, startTestSite, testApp, type TestSite } from '../site-fixture';

const app: AppDescription = {
  ...testApp,
  surfaces: [
    {
      moduleType: 'jira:issuePanel',
      key: 'lifecycle',
      title: 'Lifecycle',
      resourcePath: 'static',
      page: 'index.html',
    },
  ],
};
const moduleId = extensionAri(app, 'lifecycle');
const start = (): TestSite => startTestSite({ app });
const pin = (jira: TestSite, projectList: readonly object[], who: string | Caller = 'admin', id = moduleId) =>
  jira.call(who, 'POST', 'forge/panel/action/bulk/async', { moduleId: id, projectList });

async function panelOf(jira: TestSite, key: string): Promise<unknown> {
  const { body } = await jira.call('li.na', 'GET', `/rest/internal/issue-view/${key}`);
  const [panel] = (body as { panels: readonly unknown[] }).panels;
  return panel;
}

async function newIdea(jira: TestSite): Promise<string> {
  const project = { key: 'IDEA', name: 'Ideas', projectTypeKey: 'software' };
  await jira.call('admin', 'POST', 'project', { ...project, leadAccountId: demoAccountId('li.na') });
  const fields = { project: { key: 'IDEA' }, issuetype: { name: 'Task' }, summary: 'x' };
  return ((await jira.call('li.na', 'POST', 'issue', { fields })).body as { key: string }).key;
}

describe('the issue panel of an app', () => {
  test('stands on every issue of the demo project, and on none of a new one', async () => {
    const jira = start();
    const { key } = await newProduct(jira);
    expect(await panelOf(jira, key)).toMatchObject({ moduleId, isPinned: true, isOpened: false });
    expect(await panelOf(jira, await newIdea(jira))).toMatchObject({ isPinned: false, isOpened: false });
  });

  test('is pinned to projects and taken off them, in the background', async () => {
    const jira = start();
    const key = await newIdea(jira);
    const pinned = await pin(jira, [{ action: 'PIN', projectIdOrKey: 'IDEA' }]);
    expect(pinned.status).toBe(202);
    expect(await panelOf(jira, key)).toMatchObject({ isPinned: true });
    const task = async (): Promise<unknown> =>
      (await jira.call('admin', 'GET', `task/${(pinned.body as { taskId: string }).taskId}`)).body;
    expect(await task()).toMatchObject({ status: 'RUNNING' });
    jira.clock.advanceMs(1_000);
    expect(await task()).toMatchObject({ status: 'COMPLETE', progress: 100 });
    const { projects } = jira.site.store;
    const ids = projects.all().map(({ id }) => ({ action: 'UNPIN', projectIdOrKey: id }));
    expect((await pin(jira, ids)).status).toBe(202);
    expect(await panelOf(jira, key)).toMatchObject({ isPinned: false });
  });

  test('is put on one issue by whoever presses the app’s button', async () => {
    const jira = start();
    const key = await newIdea(jira);
    const open = (path: string, id: string): ReturnType<TestSite['call']> =>
      jira.call('li.na', 'POST', `/rest/internal/issue-view/${path}/panels`, { moduleId: id });
    expect((await open(key, moduleId)).status).toBe(204);
    expect(await panelOf(jira, key)).toMatchObject({ isPinned: false, isOpened: true });
    expect((await open(key, extensionAri(app, 'nothing'))).status).toBe(404);
    expect((await open('NONE-1', moduleId)).status).toBe(404);
  });

  test('tells where it is pinned, and since when', async () => {
    const jira = start();
    await newIdea(jira);
    const asked = { moduleId, projectList: ['PROD', 'IDEA', 'NONE'] };
    const { body } = await jira.call('admin', 'POST', 'forge/panel/action/bulk/status', asked);
    expect(body).toMatchObject({
      moduleId,
      statuses: [
        { projectIdOrKey: 'PROD', pinned: true, pinnedAt: jira.clock.nowMs(), error: null },
        { projectIdOrKey: 'IDEA', pinned: false, error: null },
        { projectIdOrKey: 'NONE', pinned: false, error: expect.any(String) },
      ],
    });
  });

  test('is pinned by administrators alone, and only if the app has it', async () => {
    const jira = start();
    const one = [{ action: 'PIN', projectIdOrKey: 'PROD' }];
    const wizard: Caller = {
      kind: 'personThroughApp',
      accountId: demoAccountId('admin'),
      appId: testApp.appId,
      scopes: testApp.scopes,
    };
    expect((await pin(jira, one, 'li.na')).status).toBe(403);
    expect((await pin(jira, one, wizard)).status).toBe(202);
    expect((await pin(jira, one, { ...wizard, scopes: ['read:jira-work'] })).status).toBe(401);
    expect((await pin(jira, one, 'admin', extensionAri(app, 'nothing'))).status).toBe(400);
  });

  test('is pinned to at most a thousand projects in one call, and fails loudly for one that is not there', async () => {
    const jira = start();
    const projects = (count: number): readonly object[] =>
      Array.from({ length: count }, () => ({ action: 'PIN', projectIdOrKey: 'PROD' }));
    expect((await pin(jira, projects(1_000))).status).toBe(202);
    expect((await pin(jira, projects(1_001))).status).toBe(400);
    expect((await pin(jira, [])).status).toBe(400);
    const failing = await pin(jira, [{ action: 'PIN', projectIdOrKey: 'NONE' }]);
    jira.clock.advanceMs(1_000);
    const task = await jira.call('admin', 'GET', `task/${(failing.body as { taskId: string }).taskId}`);
    expect(task.body).toMatchObject({ status: 'FAILED', message: expect.stringContaining('NONE') });
  });

  test('goes with its project', async () => {
    const jira = start();
    await newIdea(jira);
    await pin(jira, [{ action: 'PIN', projectIdOrKey: 'IDEA' }]);
    await jira.call('admin', 'DELETE', 'project/IDEA');
    expect(jira.site.store.pinnedPanels.size).toBe(1);
  });
});
