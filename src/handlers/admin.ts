import { makeResolver } from '@forge/resolver';
import { flag, listOf, objectOf, oneOf, recordOf, text } from '../adapters/shape';
import type { AdminCalls } from '../contract/admin-calls';
import { projectId } from '../domain/ids';
import { openBinding } from '../usecases/open-binding';
import { saveBinding } from '../usecases/save-binding';
import { saveEnforcement } from '../usecases/save-enforcement';
import { saveMovesOn } from '../usecases/save-moves-on';
import { savePeople } from '../usecases/save-people';
import { asAdmin } from './admin-caller';
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

  'binding/open': asAdmin('binding/open', projectOf, (deps, asked) =>
    openBinding(deps, projectId(asked.projectId)),
  ),

  'binding/save': asAdmin('binding/save', binding, async (deps, asked) => {
    const saved = await saveBinding(deps, projectId(asked.projectId), asked);
    return saved.ok ? openBinding(deps, projectId(asked.projectId)) : saved;
  }),

  'people/save': asAdmin('people/save', people, async (deps, asked) => {
    const saved = await savePeople(deps, asked.role, asked);
    return saved.ok ? adminView() : saved;
  }),

  'movesOn/save': asAdmin('movesOn/save', movesOn, async (deps, asked) => {
    const saved = await saveMovesOn(deps, asked.gate, asked.movesOn);
    return saved.ok ? adminView() : saved;
  }),

  'enforcement/save': asAdmin('enforcement/save', enforcement, async (deps, asked) => {
    const saved = await saveEnforcement(deps, asked.gate, asked.enforcement);
    return saved.ok ? adminView() : saved;
  }),
});
