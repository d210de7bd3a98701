import type { ProjectId } from '../domain/ids';
import { findGateAfter, type ProcessDefinition } from '../domain/process/process-definition';
import { FIELD_KEYS, type FieldKey } from '../domain/projection/field-values';
import { processInForce, type Binding, type Settings } from '../domain/settings';
import { readTransitions, type TransitionFacts } from '../domain/setup/adoption';
import { rulesOf, type RuleKey, type RuleMaker } from '../domain/setup/rule';
import type { Text } from '../domain/text';
import type { HealthNotes, ProductNote, RuleFailure } from '../admin-ports';
import { guessesOf, openAdoption, runAdoption, type AdoptionRefusal } from './adopt-workflow';
import type { SettingsSaved } from './change-settings';
import { ruleMaker, type SetupDeps } from './set-up';

export interface HealthDeps extends SetupDeps {
  readonly healthNotes: HealthNotes;
}

interface WorkflowPlace {
  readonly projectId: string;
  readonly projectName: string;
  readonly issueTypeId: string;
  readonly workflow: string;
  readonly transition: string;
}

/** What is not as it should be on this site. */
export interface Health {
  readonly missingFields: readonly FieldKey[];
  readonly unscreenedFields: readonly { readonly key: FieldKey; readonly fieldId: string }[];
  readonly rules: readonly (WorkflowPlace & {
    readonly gate: Text;
    readonly rule: RuleKey;
    readonly problem: 'missing' | 'outdated';
  })[];
  readonly anyStatus: readonly (WorkflowPlace & { readonly stage: Text })[];
  readonly unreadable: readonly { readonly projectId: string; readonly projectName: string }[];
  readonly failures: readonly RuleFailure[];
  readonly products: readonly ProductNote[];
  readonly bypassedJql: string | null;
}

/** Looks at fields, screens, workflows, and at what went wrong of late. Only for Jira administrators. */
export async function checkHealth(
  deps: HealthDeps,
): Promise<
  | { readonly ok: true; readonly value: Health }
  | { readonly ok: false; readonly code: 'NOT_ALLOWED_TO_ADMINISTER' }
> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const [settings, fields, failures, products] = await Promise.all([
    deps.settingsStore.load(),
    deps.fields.find(),
    deps.healthNotes.failures(),
    deps.healthNotes.products(),
  ]);
  const record = fields['gate-record'];
  const places = settings && record !== undefined ? await checkWorkflows(deps, settings, record) : [];
  const bypassed = fields['gate-bypassed'];
  return {
    ok: true,
    value: {
      missingFields: FIELD_KEYS.filter((key) => fields[key] === undefined),
      unscreenedFields: await unscreened(deps, fields),
      rules: places.flatMap((place) => place.rules),
      anyStatus: places.flatMap((place) => place.anyStatus),
      unreadable: places.flatMap((place) => place.unreadable),
      failures,
      products,
      bypassedJql: bypassed === undefined ? null : `cf[${bypassed.replace('customfield_', '')}] is not EMPTY`,
    },
  };
}

/** Puts the rules that the gates of a type of work item should have on its workflow. Only for Jira administrators. */
export async function mendRules(
  deps: HealthDeps,
  projectId: ProjectId,
  issueTypeId: string,
): Promise<{ readonly ok: true } | AdoptionRefusal | Extract<SettingsSaved, { ok: false }>> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const binding = (await deps.settingsStore.load())?.bindings[projectId];
  if (!binding) return { ok: false, code: 'NO_WORKFLOW' };
  const found = await openAdoption(deps, projectId, issueTypeId, null);
  if (!found.ok) return found;
  const choices = guessesOf(found.transitions);
  const mended = await runAdoption(deps, projectId, issueTypeId, choices, binding);
  return mended.ok ? { ok: true } : mended;
}

type Place = Pick<Health, 'rules' | 'anyStatus' | 'unreadable'>;

async function checkWorkflows(
  deps: HealthDeps,
  settings: Settings,
  record: string,
): Promise<readonly Place[]> {
  const projects = await deps.projects.list();
  const maker = ruleMaker(deps, record);
  const process = processInForce(deps.process, settings);
  const bound = Object.entries(settings.bindings).flatMap(([id, binding]) =>
    binding.productIssueTypeIds.map((issueTypeId) => ({ id: id as ProjectId, issueTypeId, binding })),
  );
  const places: Place[] = [];
  // One after another: a site may have many projects, and Jira counts calls.
  for (const { id, issueTypeId, binding } of bound) {
    const projectName = projects.find((project) => project.id === id)?.name ?? id;
    const project = { projectId: id, projectName, issueTypeId };
    places.push(await checkWorkflow(deps, project, binding, process, maker));
  }
  return places;
}

async function checkWorkflow(
  { workflows }: HealthDeps,
  project: Pick<WorkflowPlace, 'projectName' | 'issueTypeId'> & { readonly projectId: ProjectId },
  binding: Binding,
  process: ProcessDefinition,
  maker: RuleMaker,
): Promise<Place> {
  const workflow = await workflows.read(project.projectId, project.issueTypeId);
  if (!workflow) return { rules: [], anyStatus: [], unreadable: [project] };
  const transitions = readTransitions(process, workflow, maker, (id) => binding.stageByStatusId[id] ?? null);
  const placeOf = (transition: TransitionFacts): WorkflowPlace => ({
    ...project,
    workflow: workflow.name,
    transition: transition.name,
  });
  return {
    rules: transitions.flatMap((transition) => {
      const gate = process.gates.find(({ key }) => key === transition.guess);
      if (!gate) return [];
      return rulesOf(gate).flatMap((rule): Place['rules'] => {
        const found = transition.rules.find((each) => each.rule === rule && each.gate === gate.key);
        if (found?.isCurrent) return [];
        const problem = found ? 'outdated' : 'missing';
        return [{ ...placeOf(transition), gate: gate.name, rule, problem }];
      });
    }),
    anyStatus: transitions.flatMap((transition): Place['anyStatus'] => {
      const stage = process.stages.slice(1).find(({ key }) => key === transition.toStage);
      const isGuarded = transition.rules.length > 0;
      const isWayIn = process.stages.some(
        ({ key }) => findGateAfter(process, key)?.to === transition.toStage,
      );
      return transition.isGlobal && stage && isWayIn && !isGuarded
        ? [{ ...placeOf(transition), stage: stage.name }]
        : [];
    }),
    unreadable: [],
  };
}

async function unscreened(
  { setupSite }: HealthDeps,
  fields: Partial<Record<FieldKey, string>>,
): Promise<Health['unscreenedFields']> {
  const found = await Promise.all(
    FIELD_KEYS.map(async (key) => {
      const fieldId = fields[key];
      // Nobody looks at the record: it is for the rules alone.
      if (key === 'gate-record' || fieldId === undefined) return [];
      return (await setupSite.screensOf(fieldId)).length === 0 ? [{ key, fieldId }] : [];
    }),
  );
  return found.flat();
}
