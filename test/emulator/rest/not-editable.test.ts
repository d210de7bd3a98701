import type { Caller } from '../../../emulator/caller';
import { findAppField } from '../../../emulator/fields/app-fields';
import { demoAccountId } from '../../../emulator/seed/demo-people';
import {
  asApp,
  formWith,
  newProduct,
  NO_CHECK,
  startTestSite,
  testApp,
  type TestSite,
} from '../site-fixture';
import { readDemoWorkflow, statusId } from '../workflow-fixture';

const SENTENCE = 'You are not allowed to edit this issue due to its current status in the workflow.';

/** A product in the first status of the lifecycle, which lets nobody edit. */
async function lockedProduct(): Promise<{ jira: TestSite; key: string; id: string; fileId: string }> {
  const jira = startTestSite();
  const { key, id } = await newProduct(jira);
  const form = formWith({ 'plan.pdf': 'x' });
  const attached = await jira.call('li.na', 'POST', `issue/${key}/attachments`, form, NO_CHECK);
  const [file] = attached.body as readonly { id: string }[];
  await setEditable(jira, 'false');
  return { jira, key, id, fileId: file?.id ?? '' };
}

async function setEditable(jira: TestSite, value: string): Promise<void> {
  const { statuses, workflow } = await readDemoWorkflow(jira);
  const first = statusId(jira, 'Strategy');
  const changed = workflow.statuses.map((status) =>
    status.statusReference === first ? { ...status, properties: { 'jira.issue.editable': value } } : status,
  );
  const saved = await jira.call('admin', 'POST', 'workflows/update', {
    statuses,
    workflows: [{ ...workflow, statuses: changed }],
  });
  if (saved.status !== 200) throw new Error(saved.text);
}

const messages = (answer: { readonly body: never }): readonly string[] =>
  (answer.body as { errorMessages: readonly string[] }).errorMessages;

describe('an issue in a status with jira.issue.editable = false', () => {
  test('is edited and assigned by nobody, not even an administrator', async () => {
    const { jira, key } = await lockedProduct();
    for (const who of ['li.na', 'admin']) {
      const edit = await jira.call(who, 'PUT', `issue/${key}`, { fields: { summary: 'Other' } });
      expect([edit.status, messages(edit)]).toEqual([400, [SENTENCE]]);
    }
    const assign = await jira.call('li.na', 'PUT', `issue/${key}/assignee`, { accountId: null });
    expect([assign.status, messages(assign)]).toEqual([400, [SENTENCE]]);
    expect((await jira.call('li.na', 'GET', `issue/${key}/editmeta`)).body).toEqual({ fields: {} });
    const seen = await jira.call('li.na', 'GET', `/rest/internal/issue-view/${key}`);
    expect(seen.body).toMatchObject({ editableFieldIds: [] });
  });

  test('takes no files and gives none away', async () => {
    const { jira, key, fileId } = await lockedProduct();
    const form = formWith({ 'late.pdf': 'x' });
    const attach = await jira.call('li.na', 'POST', `issue/${key}/attachments`, form, NO_CHECK);
    expect([attach.status, messages(attach)]).toEqual([
      403,
      ['You can not create attachments as the issue is in a non-editable workflow state.'],
    ]);
    const gone = await jira.call('admin', 'DELETE', `attachment/${fileId}`);
    expect([gone.status, messages(gone)]).toEqual([
      403,
      ['You can not delete the attachment as the issue is in a non-editable workflow state.'],
    ]);
  });

  test('is still commented, and moved out of the status', async () => {
    const { jira, key } = await lockedProduct();
    const body = { type: 'doc', version: 1, content: [] };
    expect((await jira.call('li.na', 'POST', `issue/${key}/comment`, { body })).status).toBe(201);
    const move = await jira.call('li.na', 'POST', `issue/${key}/transitions`, { transition: { id: '121' } });
    expect(move.status).toBe(204);
    const edit = await jira.call('li.na', 'PUT', `issue/${key}`, { fields: { summary: 'Other' } });
    expect(edit.status).toBe(204);
  });

  test('still has its fields of the app written by the app: assumed', async () => {
    const { jira, id } = await lockedProduct();
    const field = findAppField(jira.site.store, testApp.appId, 'lifecycle-stage')?.id ?? '';
    const written = await jira.call(asApp, 'PUT', `app/field/${field}/value`, {
      updates: [{ issueIds: [Number(id)], value: 'strategy' }],
    });
    expect(written.status).toBe(204);
  });

  test('is edited by an app that overrides it for an administrator, and for nobody else', async () => {
    const { jira, key } = await lockedProduct();
    const through = (who: string): Caller => ({
      kind: 'personThroughApp',
      accountId: demoAccountId(who),
      appId: testApp.appId,
      scopes: testApp.scopes,
    });
    const edit = async (who: string | Caller): Promise<number> =>
      (
        await jira.call(who, 'PUT', `issue/${key}?overrideEditableFlag=true`, {
          fields: { summary: 'Other' },
        })
      ).status;
    expect([await edit('admin'), await edit(through('li.na')), await edit(through('admin'))]).toEqual([
      403, 403, 204,
    ]);
  });

  test('is edited again when the property goes or says otherwise', async () => {
    const { jira, key } = await lockedProduct();
    await setEditable(jira, 'true');
    const edit = await jira.call('li.na', 'PUT', `issue/${key}`, { fields: { summary: 'Other' } });
    expect(edit.status).toBe(204);
  });
});
