import type { Gate } from '../process/gate';
import type { ProcessDefinition } from '../process/process-definition';
import { ruleExpression } from '../readiness/gate-expression';
import { makeRule, readRule, rulesOf, type RuleKey, type RuleMaker, type WorkflowRule } from './rule';

/** A transition as Jira's workflows have it; whatever else it has is kept as it is. */
export interface WorkflowTransition {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly toStatusReference: string | null;
  readonly links: readonly { readonly fromStatusReference: string | null }[];
  readonly validators: readonly WorkflowRule[];
  readonly rest: Readonly<Record<string, unknown>>;
}

/** A workflow that somebody has made before. */
export interface ReadWorkflow {
  readonly id: string;
  readonly name: string;
  readonly version: Readonly<Record<string, unknown>>;
  /** By reference. */
  readonly statuses: readonly {
    readonly statusReference: string;
    readonly id: string;
    readonly name: string;
    readonly rest: Readonly<Record<string, unknown>>;
  }[];
  readonly statusesOfWorkflow: readonly Readonly<Record<string, unknown>>[];
  readonly transitions: readonly WorkflowTransition[];
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Which transition passes which gate. */
export interface AdoptionChoice {
  readonly transition: string;
  readonly gate: string;
}

/** What a transition is to the process: its gate, and which of the app's rules stand on it. */
export interface TransitionFacts {
  readonly id: string;
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
  /** What its target means: a stage key or `terminated`; null when the process does not know it. */
  readonly toStage: string | null;
  /** Leads from every status. */
  readonly isGlobal: boolean;
  /** The gate between its statuses, going by what they mean; null where there is none. */
  readonly guess: string | null;
  readonly rules: readonly {
    readonly rule: RuleKey;
    readonly gate: string | null;
    readonly isCurrent: boolean;
  }[];
}

/**
 * The transitions of a workflow as the process sees them.
 * @param stageOf stage that a status means, by its id
 */
export function readTransitions(
  process: ProcessDefinition,
  workflow: ReadWorkflow,
  maker: RuleMaker,
  stageOf: (statusId: string) => string | null,
): readonly TransitionFacts[] {
  const status = (reference: string | null) =>
    workflow.statuses.find(({ statusReference }) => statusReference === reference);
  return workflow.transitions
    .filter(({ type }) => type !== 'INITIAL')
    .map(({ id, name, type, links, toStatusReference, validators }) => {
      const from = links.flatMap(({ fromStatusReference }) => status(fromStatusReference) ?? []);
      const to = status(toStatusReference);
      const [fromStages, toStage] = [from.map((each) => stageOf(each.id)), to ? stageOf(to.id) : null];
      const gate = process.gates.find((each) => each.to === toStage && fromStages.includes(each.from));
      return {
        id,
        name,
        from: from.map((each) => each.name),
        to: to?.name ?? '',
        toStage,
        isGlobal: type === 'GLOBAL',
        guess: gate?.key ?? null,
        rules: validators.flatMap((rule) => {
          const read = readRule(maker.moduleAri, rule);
          return read ? [{ ...read, isCurrent: isCurrent(read, maker) }] : [];
        }),
      };
    });
}

/** Whether a saved rule reads the field that it should, by the expression of today. */
function isCurrent(
  { rule, config }: NonNullable<ReturnType<typeof readRule>>,
  { record }: RuleMaker,
): boolean {
  const { expression } = config;
  const isRecord = config['record'] === record;
  return isRecord && (expression === undefined || expression === ruleExpression(rule, record));
}

/** What adopting changes on a transition. */
export interface AdoptionChange {
  readonly transition: string;
  readonly gate: string;
  readonly adds: readonly RuleKey[];
  /** Rules of the app that are outdated, or of another gate. */
  readonly replaces: readonly RuleKey[];
}

/**
 * The workflow with the gates' rules on the chosen transitions: a full replacement in which everything else is what it was.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflows/#api-rest-api-3-workflows-update-post
 */
export function adoptWorkflow(
  process: ProcessDefinition,
  workflow: ReadWorkflow,
  choices: readonly AdoptionChoice[],
  maker: RuleMaker,
): { readonly changes: readonly AdoptionChange[]; readonly body: Readonly<Record<string, unknown>> } {
  const changes: AdoptionChange[] = [];
  const transitions = workflow.transitions.map((transition) => {
    const { rest, validators, ...known } = transition;
    const gate = gateFor(process, choices, transition.id);
    if (!gate) return { ...rest, ...known, validators };
    const kept = validators.filter((rule) => !isOurs(rule, maker));
    const before = validators.filter((rule) => isOurs(rule, maker));
    const wanted = rulesOf(gate);
    const isThere = (rule: RuleKey): boolean =>
      before.some((each) => {
        const read = readRule(maker.moduleAri, each);
        return read?.rule === rule && read.gate === gate.key && isCurrent(read, maker);
      });
    if (wanted.every(isThere) && before.length === wanted.length) return { ...rest, ...known, validators };
    const had = before.flatMap((each) => readRule(maker.moduleAri, each)?.rule ?? []);
    changes.push({
      transition: transition.id,
      gate: gate.key,
      adds: wanted.filter((rule) => !had.includes(rule)),
      replaces: had.filter((rule) => !isThere(rule)),
    });
    const rules = wanted.map((rule) => makeRule(maker, gate, rule, `${workflow.id}:${transition.id}`));
    return { ...rest, ...known, validators: [...kept, ...rules] };
  });
  return { changes, body: bodyOf(workflow, transitions) };
}

/**
 * The workflow without any rule of the app, everything else as it was: rules of an app that is gone stop whoever meets them.
 * Null where none stands in it.
 */
export function releaseWorkflow(
  workflow: ReadWorkflow,
  moduleAri: RuleMaker['moduleAri'],
): Readonly<Record<string, unknown>> | null {
  const isForeign = (rule: WorkflowRule): boolean => readRule(moduleAri, rule) === null;
  if (workflow.transitions.every(({ validators }) => validators.every(isForeign))) return null;
  return bodyOf(
    workflow,
    workflow.transitions.map(({ rest, validators, ...known }) => ({
      ...rest,
      ...known,
      validators: validators.filter(isForeign),
    })),
  );
}

function bodyOf(workflow: ReadWorkflow, transitions: readonly unknown[]): Readonly<Record<string, unknown>> {
  const { id, version, statusesOfWorkflow: statuses, rest } = workflow;
  return {
    statuses: workflow.statuses.map(({ rest: more, ...status }) => ({ ...more, ...status })),
    workflows: [{ ...rest, id, version, statuses, transitions }],
  };
}

function gateFor(
  process: ProcessDefinition,
  choices: readonly AdoptionChoice[],
  transition: string,
): Gate | undefined {
  const choice = choices.find((each) => each.transition === transition);
  return process.gates.find(({ key }) => key === choice?.gate);
}

/** The app's own rules of a transition: one transition passes one gate. */
function isOurs(rule: WorkflowRule, { moduleAri }: RuleMaker): boolean {
  return readRule(moduleAri, rule) !== null;
}
