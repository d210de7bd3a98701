import type { ProjectId } from '../domain/ids';
import { guessStage } from '../domain/process/guess-stage';
import { processInForce, type Binding, type Settings } from '../domain/settings';
import {
  adoptWorkflow,
  readTransitions,
  type AdoptionChange,
  type AdoptionChoice,
  type ReadWorkflow,
  type TransitionFacts,
} from '../domain/setup/adoption';
import type { SettingsSaved } from './change-settings';
import { saveBinding } from './save-binding';
import { ruleMaker, type SetupDeps, type SetupRefusal } from './set-up';

/** A workflow that somebody has made before, as the process sees it. */
export interface OpenedAdoption {
  readonly ok: true;
  readonly workflow: { readonly id: string; readonly name: string };
  readonly transitions: readonly TransitionFacts[];
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly stage: string | null }[];
  /** What the choices would change. */
  readonly changes: readonly AdoptionChange[];
}

export type AdoptionRefusal =
  | SetupRefusal
  | {
      readonly ok: false;
      readonly code: 'NO_WORKFLOW' | 'WORKFLOW_REFUSED' | 'BUSY';
      readonly facts?: Readonly<Record<string, string>>;
    };

/** A stale version is read again so many times. */
const MAX_TRIES = 3;

/** Each transition with the gate that its statuses mean. */
export function guessesOf(transitions: readonly TransitionFacts[]): readonly AdoptionChoice[] {
  return transitions.flatMap(({ id, guess }) => (guess === null ? [] : [{ transition: id, gate: guess }]));
}

/**
 * The workflow of a type of work item, and what the gates would add to it. Nothing is written. Only for Jira administrators.
 * @param chosen which transition passes which gate; null for what the statuses mean
 */
export async function openAdoption(
  deps: SetupDeps,
  projectId: ProjectId,
  issueTypeId: string,
  chosen: readonly AdoptionChoice[] | null,
): Promise<OpenedAdoption | AdoptionRefusal> {
  const found = await readFor(deps, projectId, issueTypeId);
  if (!found.ok) return found;
  const { workflow, settings, process, maker } = found;
  const stageOf = stageReader(deps, settings, projectId, workflow);
  const transitions = readTransitions(process, workflow, maker, stageOf);
  const choices = chosen ?? guessesOf(transitions);
  return {
    ok: true,
    workflow: { id: workflow.id, name: workflow.name },
    transitions,
    statuses: workflow.statuses.map(({ id, name }) => ({ id, name, stage: stageOf(id) })),
    changes: adoptWorkflow(process, workflow, choices, maker).changes,
  };
}

/**
 * Puts the gates' rules on the chosen transitions of a workflow, keeps everything else in it, and binds the project.
 * Whoever changes the workflow meanwhile is not overwritten: it is read again. Done twice, it changes nothing.
 */
export async function runAdoption(
  deps: SetupDeps,
  projectId: ProjectId,
  issueTypeId: string,
  choices: readonly AdoptionChoice[],
  binding: Binding,
): Promise<
  | { readonly ok: true; readonly changes: readonly AdoptionChange[] }
  | AdoptionRefusal
  | Extract<SettingsSaved, { ok: false }>
> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await readFor(deps, projectId, issueTypeId);
    if (!found.ok) return found;
    const { changes, body } = adoptWorkflow(found.process, found.workflow, choices, found.maker);
    if (changes.length > 0) {
      const written = await deps.workflows.replace(body);
      if (!written.ok && written.isConflict && attempt < MAX_TRIES) continue;
      if (!written.ok)
        return written.isConflict
          ? { ok: false, code: 'BUSY' }
          : { ok: false, code: 'WORKFLOW_REFUSED', facts: { said: written.said.join(' ') } };
    }
    const saved = await saveBinding(deps, projectId, binding);
    return saved.ok ? { ok: true, changes } : saved;
  }
}

async function readFor(deps: SetupDeps, projectId: ProjectId, issueTypeId: string) {
  if (!(await deps.permissions.canAdminister()))
    return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' } as const;
  const [workflow, fields, settings] = await Promise.all([
    deps.workflows.read(projectId, issueTypeId),
    deps.fields.find(),
    deps.settingsStore.load(),
  ]);
  const record = fields['gate-record'];
  if (record === undefined) return { ok: false, code: 'FIELDS_MISSING' } as const;
  if (!workflow) return { ok: false, code: 'NO_WORKFLOW' } as const;
  return {
    ok: true,
    workflow,
    settings,
    process: processInForce(deps.process, settings),
    maker: ruleMaker(deps, record),
  } as const;
}

/** What a status means: as the project is bound, else as its name says. */
function stageReader(
  { process }: SetupDeps,
  settings: Settings | null,
  projectId: ProjectId,
  { statuses }: ReadWorkflow,
): (statusId: string) => string | null {
  const bound = settings?.bindings[projectId]?.stageByStatusId ?? {};
  return (id) => bound[id] ?? guessStage(process, statuses.find((each) => each.id === id)?.name ?? '');
}
