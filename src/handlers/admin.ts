import { makeResolver } from '@forge/resolver';
import { listOf, objectOf, parse, recordOf, text } from '../adapters/shape';
import { composeAdmin, process } from '../compose';
import type { AdminCalls, AdminView } from '../contract/admin-calls';
import { projectId } from '../domain/ids';
import { openBinding } from '../usecases/open-binding';
import { openSetup } from '../usecases/open-setup';
import { saveBinding } from '../usecases/save-binding';
import { reply } from './reply';

const projectOf = objectOf({ projectId: text });
const binding = objectOf({
  projectId: text,
  productIssueTypeIds: listOf(text),
  stageByStatusId: recordOf(text),
});

/** Calls of the admin page. Each use case asks Jira whether the caller administers this site. */
export const admin = makeResolver<AdminCalls>({
  'admin/open': () =>
    reply('admin/open', async () => {
      const opened = await openSetup(composeAdmin());
      if (!opened.ok) return opened;
      const stages = process.stages.map(({ key, name }) => ({ key, name }));
      const view: AdminView = { ...opened.setup, stages };
      return { ok: true, value: view };
    }),

  'binding/open': ({ payload }) =>
    reply('binding/open', async () => {
      const asked = parse(projectOf, payload);
      return asked
        ? openBinding(composeAdmin(), projectId(asked.projectId))
        : { ok: false, code: 'BAD_REQUEST' };
    }),

  'binding/save': ({ payload }) =>
    reply('binding/save', async () => {
      const asked = parse(binding, payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const deps = composeAdmin();
      const saved = await saveBinding(deps, projectId(asked.projectId), asked);
      return saved.ok ? openBinding(deps, projectId(asked.projectId)) : saved;
    }),
});
