import { flag, listOf, nullable, objectOf, oneOf, recordOf, text, withDefault } from '../adapters/shape';
import type { AdoptionView, SetupView } from '../contract/setup-calls';
import { projectId } from '../domain/ids';
import {
  openAdoption,
  runAdoption,
  type AdoptionRefusal,
  type OpenedAdoption,
} from '../usecases/adopt-workflow';
import { switchSafeMode } from '../usecases/safe-mode';
import {
  notePinned,
  openSetupPlan,
  runSetupStep,
  undoSetupStep,
  type SetupRefusal,
  type SetupStanding,
} from '../usecases/set-up';
import { asAdmin } from './admin-caller';
import { adminView } from './admin-view';
import type { Outcome } from './reply';

const wish = objectOf({
  projectKey: text,
  projectName: text,
  issueTypeName: text,
  language: oneOf('zh', 'en'),
});
const choices = listOf(objectOf({ transition: text, gate: text }));
const adoption = objectOf({
  projectId: text,
  issueTypeId: text,
  choices: withDefault(nullable(choices), null),
});
const adopted = objectOf({
  projectId: text,
  issueTypeId: text,
  choices,
  productIssueTypeIds: listOf(text),
  stageByStatusId: recordOf(text),
});

/** Calls that set a site up. Each use case asks Jira whether the caller administers it. */
export const setupCalls = {
  'setup/plan': asAdmin('setup/plan', wish, async (deps, asked) => shown(await openSetupPlan(deps, asked))),
  'setup/run': asAdmin('setup/run', wish, async (deps, asked) => shown(await runSetupStep(deps, asked))),
  'setup/undo': asAdmin('setup/undo', wish, async (deps, asked) => shown(await undoSetupStep(deps, asked))),

  'panel/pinned': asAdmin('panel/pinned', objectOf({ projectId: text }), async (deps, asked) => {
    const noted = await notePinned(deps, asked.projectId);
    return noted.ok ? adminView() : noted;
  }),

  'adopt/open': asAdmin('adopt/open', adoption, async (deps, asked) =>
    adoptionShown(await openAdoption(deps, projectId(asked.projectId), asked.issueTypeId, asked.choices)),
  ),

  'adopt/run': asAdmin('adopt/run', adopted, async (deps, asked): Promise<Outcome<AdoptionView>> => {
    const id = projectId(asked.projectId);
    const done = await runAdoption(deps, id, asked.issueTypeId, asked.choices, asked);
    if (!done.ok) return done;
    await deps.queue.refreshAll(null);
    return adoptionShown(await openAdoption(deps, id, asked.issueTypeId, asked.choices));
  }),

  'safeMode/set': asAdmin('safeMode/set', objectOf({ isOn: flag }), async (deps, { isOn }, by) => {
    const saved = await switchSafeMode(deps, by, isOn);
    return saved.ok ? adminView() : saved;
  }),
};

function shown(standing: SetupStanding | SetupRefusal): Outcome<SetupView> {
  if (!standing.ok) return standing;
  const { ok: _ok, ...value } = standing;
  return { ok: true, value };
}

function adoptionShown(opened: OpenedAdoption | AdoptionRefusal): Outcome<AdoptionView> {
  if (!opened.ok) return opened;
  const { ok: _ok, ...value } = opened;
  return { ok: true, value };
}
