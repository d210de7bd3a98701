import { makeResolver } from '@forge/resolver';
import { flag, listOf, objectOf, oneOf, parse, recordOf, text } from '../adapters/shape';
import { composeAdmin } from '../compose';
import type { AdminCalls } from '../contract/admin-calls';
import { projectId } from '../domain/ids';
import { openBinding } from '../usecases/open-binding';
import { saveBinding } from '../usecases/save-binding';
import { saveEnforcement } from '../usecases/save-enforcement';
import { saveMovesOn } from '../usecases/save-moves-on';
import { savePeople } from '../usecases/save-people';
import { adminView } from './admin-view';
import { healthCalls } from './health-calls';
import { processCalls } from './process-calls';
import { reply } from './reply';
import { setupCalls } from './setup-calls';

const projectOf = objectOf({ projectId: text });
const binding = objectOf({
  projectId: text,
  productIssueTypeIds: listOf(text),
  stageByStatusId: recordOf(text),
});

const people = objectOf({ role: text, groupIds: listOf(text), people: listOf(text) });
const movesOn = objectOf({ gate: text, movesOn: flag });
const enforcement = objectOf({ gate: text, enforcement: oneOf('block', 'advise') });

/** Calls of the admin page. Each use case asks Jira whether the caller administers this site. */
export const admin = makeResolver<AdminCalls>({
  ...setupCalls,
  ...processCalls,
  ...healthCalls,

  'admin/open': () => reply('admin/open', () => adminView()),

  'binding/open': ({ payload }) =>
    reply('binding/open', async () => {
      const asked = parse(projectOf, payload);
      return asked
        ? openBinding(await composeAdmin(), projectId(asked.projectId))
        : { ok: false, code: 'BAD_REQUEST' };
    }),

  'binding/save': ({ payload }) =>
    reply('binding/save', async () => {
      const asked = parse(binding, payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const deps = await composeAdmin();
      const saved = await saveBinding(deps, projectId(asked.projectId), asked);
      return saved.ok ? openBinding(deps, projectId(asked.projectId)) : saved;
    }),

  'people/save': ({ payload }) =>
    reply('people/save', async () => {
      const asked = parse(people, payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const saved = await savePeople(await composeAdmin(), asked.role, asked);
      return saved.ok ? adminView() : saved;
    }),

  'movesOn/save': ({ payload }) =>
    reply('movesOn/save', async () => {
      const asked = parse(movesOn, payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const saved = await saveMovesOn(await composeAdmin(), asked.gate, asked.movesOn);
      return saved.ok ? adminView() : saved;
    }),

  'enforcement/save': ({ payload }) =>
    reply('enforcement/save', async () => {
      const asked = parse(enforcement, payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const saved = await saveEnforcement(await composeAdmin(), asked.gate, asked.enforcement);
      return saved.ok ? adminView() : saved;
    }),
});
