import { FIELD_KEYS } from '../domain/projection/field-values';
import { guessStage } from '../domain/process/guess-stage';
import type { ProjectId } from '../domain/ids';
import {
  APP_SETTINGS,
  nextWrites,
  PIN_PATH,
  planSetup,
  planUndo,
  type SetupInput,
  type SetupStep,
  type SetupStepKey,
  type SetupWords,
  type SetupWrite,
} from '../domain/setup/setup-plan';
import type { RuleMaker } from '../domain/setup/rule';
import type { SetupFacts } from '../domain/setup/setup-facts';
import type { Hash } from '../domain/dossier/chain';
import type { SetupSite, Workflows } from '../admin-ports';
import type { Issues } from '../ports';
import { changeSettings } from './change-settings';
import { saveBinding, type AdminDeps } from './save-binding';

export interface SetupDeps extends AdminDeps {
  readonly setupSite: SetupSite;
  readonly workflows: Workflows;
  readonly setupWords: SetupWords;
  readonly issues: Issues;
  readonly hash: Hash;
}

export type SetupRefusal = {
  readonly ok: false;
  readonly code:
    'NOT_ALLOWED_TO_ADMINISTER' | 'BAD_SETUP' | 'PROJECT_TAKEN' | 'FIELDS_MISSING' | 'NOT_UNDOABLE';
  readonly facts?: Readonly<Record<string, string>>;
};

/** A set-up as it stands. */
export interface SetupStanding {
  readonly ok: true;
  readonly steps: readonly SetupStep[];
  readonly projectId: string | null;
  /** The panel has to be pinned by hand. */
  readonly isPinnedByHand: boolean;
  /** What Jira said when it refused the last call; null when it did not. */
  readonly refused: { readonly step: SetupStepKey; readonly said: readonly string[] } | null;
}

/** Everything that a set-up would write, and nothing is written. Only for Jira administrators. */
export async function openSetupPlan(
  deps: SetupDeps,
  input: SetupInput,
): Promise<SetupStanding | SetupRefusal> {
  const found = await lookAt(deps, input);
  return found.ok ? standing(deps, input, found, null) : found;
}

/**
 * Makes the next calls of a set-up: those of one step, or as many of them as can be made. It looks first at what is there, so
 * that a set-up that broke off anywhere goes on, and one that is done changes nothing.
 */
export async function runSetupStep(
  deps: SetupDeps,
  input: SetupInput,
): Promise<SetupStanding | SetupRefusal> {
  const found = await lookAt(deps, input);
  if (!found.ok) return found;
  const before = standing(deps, input, found, null);
  const next = nextWrites(before.steps);
  if (!next) return before;
  let isByHand = before.isPinnedByHand;
  let doneCount = 0;
  let said: readonly string[] | null = null;
  for (const write of next.writes) {
    if (write.path === PIN_PATH) isByHand = !(await pin(deps, found.facts, write));
    else said = await carryOut(deps, input, found.facts, write);
    if (said !== null) break;
    doneCount += 1;
  }
  const steps = before.steps.map((step) => {
    if (step.key !== next.step) return step;
    const writes = step.writes.slice(doneCount);
    return { ...step, writes, isDone: writes.length === 0 };
  });
  const refused = said === null ? null : { step: next.step, said };
  return { ...before, steps, isPinnedByHand: isByHand, refused };
}

/** Takes the next thing back that a set-up has made; nothing is left to take back when `steps` are all open. */
export async function undoSetupStep(
  deps: SetupDeps,
  input: SetupInput,
): Promise<SetupStanding | SetupRefusal> {
  const found = await lookAt(deps, input);
  if (!found.ok) return found;
  const { projectId } = found.facts;
  const hasIssues = projectId !== null && (await hasAnyIssue(deps, projectId as ProjectId));
  if (hasIssues) return { ok: false, code: 'NOT_UNDOABLE' };
  const [next] = planUndo(found.facts, hasIssues);
  if (!next) return standing(deps, input, found, null);
  const written = await deps.setupSite.write(next.write);
  if (written.ok && next.key === 'project' && projectId !== null) await forgetProject(deps, projectId);
  const again = await lookAt(deps, input);
  if (!again.ok) return again;
  return standing(deps, input, again, written.ok ? null : { step: next.key, said: written.said });
}

/** Notes that an administrator has shown the panel on all work items by hand. Only for Jira administrators. */
export async function notePinned(
  deps: AdminDeps,
  projectId: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' }> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  await changeSettings(deps, (settings) =>
    settings.pins[projectId] === undefined
      ? settings
      : { ...settings, pins: { ...settings.pins, [projectId]: 'pinned' } },
  );
  return { ok: true };
}

type Looked =
  | { readonly ok: true; readonly facts: SetupFacts; readonly maker: RuleMaker; readonly isByHand: boolean }
  | SetupRefusal;

const KEY = /^[A-Z][A-Z0-9]{1,9}$/;
const MAX_NAME_LENGTH = 80;
const MAX_TYPE_LENGTH = 60;

async function lookAt(deps: SetupDeps, input: SetupInput): Promise<Looked> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const isSound =
    KEY.test(input.projectKey) &&
    isName(input.projectName, MAX_NAME_LENGTH) &&
    isName(input.issueTypeName, MAX_TYPE_LENGTH);
  if (!isSound) return { ok: false, code: 'BAD_SETUP' };
  const { process, setupSite } = deps;
  const { toDo, done } = deps.setupWords;
  const statusNames = [...process.stages.map(({ name }) => name), process.terminated, toDo, done].map(
    (name) => name[input.language],
  );
  const [found, fields, hasLinkType, settings] = await Promise.all([
    setupSite.facts(input.projectKey, input.issueTypeName, statusNames),
    deps.fields.find(),
    deps.replacements.isPrepared(),
    deps.settingsStore.load(),
  ]);
  if (found.isForeignProject) return { ok: false, code: 'PROJECT_TAKEN', facts: { key: input.projectKey } };
  const record = fields['gate-record'];
  if (record === undefined) return { ok: false, code: 'FIELDS_MISSING' };
  const binding = found.projectId === null ? undefined : settings?.bindings[found.projectId as ProjectId];
  const pin = found.projectId === null ? undefined : settings?.pins[found.projectId];
  return {
    ok: true,
    isByHand: pin === 'byHand',
    maker: ruleMaker(deps, record),
    facts: {
      ...found,
      hasLinkType,
      isBound: binding !== undefined,
      isPinned: pin !== undefined,
      appFieldIds: FIELD_KEYS.flatMap((key) => (key === 'gate-record' ? [] : (fields[key] ?? []))),
    },
  };
}

/** Ids that look like UUIDs and are the same for the same words, so that a dry run shows what will be written. */
export function ruleMaker(
  { setupSite, hash }: Pick<SetupDeps, 'setupSite' | 'hash'>,
  record: string,
): RuleMaker {
  return {
    moduleAri: (rule) => setupSite.moduleAri(rule),
    record,
    uuid: (words) => {
      const hex = hash(words);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}

function isName(name: string, maxLength: number): boolean {
  return name.trim() === name && name !== '' && name.length <= maxLength;
}

function planOf(
  { process, setupWords }: SetupDeps,
  input: SetupInput,
  { facts, maker }: Extract<Looked, { ok: true }>,
): readonly SetupStep[] {
  return planSetup(process, input, facts, maker, setupWords);
}

function standing(
  deps: SetupDeps,
  input: SetupInput,
  looked: Extract<Looked, { ok: true }>,
  refused: SetupStanding['refused'],
): SetupStanding {
  const { projectId } = looked.facts;
  return {
    ok: true,
    steps: planOf(deps, input, looked),
    projectId,
    isPinnedByHand: looked.isByHand,
    refused,
  };
}

/** What Jira says where it refuses; null where it has done it. */
async function carryOut(
  deps: SetupDeps,
  input: SetupInput,
  { projectId, issueTypeId }: SetupFacts,
  write: SetupWrite,
): Promise<readonly string[] | null> {
  if (write.path === APP_SETTINGS) return bind(deps, input, projectId as ProjectId, issueTypeId ?? '');
  const written = await deps.setupSite.write(write);
  return written.ok ? null : written.said;
}

/** The call is young: where a site does not have it, an administrator adds the panel with one click. */
async function pin(deps: SetupDeps, { projectId }: SetupFacts, write: SetupWrite): Promise<boolean> {
  const written = await deps.setupSite.write(write);
  await changeSettings(deps, (settings) => ({
    ...settings,
    pins: { ...settings.pins, [projectId ?? '']: written.ok ? 'pinned' : 'byHand' },
  }));
  return written.ok;
}

async function bind(
  deps: SetupDeps,
  { language }: SetupInput,
  projectId: ProjectId,
  issueTypeId: string,
): Promise<readonly string[] | null> {
  const project = await deps.projects.read(projectId);
  const stages = (project?.statuses ?? []).flatMap(({ id, name }) => {
    const stage = guessStage(deps.process, name);
    return stage === null ? [] : [[id, stage] as const];
  });
  // Values that are stored already keep their language.
  await changeSettings(deps, (settings) =>
    Object.keys(settings.bindings).length > 0 ? settings : { ...settings, storedLanguage: language },
  );
  const saved = await saveBinding(deps, projectId, {
    productIssueTypeIds: [issueTypeId],
    stageByStatusId: Object.fromEntries(stages),
  });
  return saved.ok ? null : [];
}

async function hasAnyIssue({ issues }: SetupDeps, projectId: ProjectId): Promise<boolean> {
  return (await issues.list([projectId], null, null)).ids.length > 0;
}

async function forgetProject(deps: SetupDeps, projectId: string): Promise<void> {
  await changeSettings(deps, (settings) => ({
    ...settings,
    bindings: without(settings.bindings, projectId),
    pins: without(settings.pins, projectId),
  }));
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
