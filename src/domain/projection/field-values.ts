import type { DossierState } from '../dossier/state';
import type { IssueId } from '../ids';
import { findFact, findGateAfter, findStage, type ProcessDefinition } from '../process/process-definition';
import { assessGate, type Assessment } from '../readiness/assess-gate';
import type { AttachedFile } from '../readiness/attached-file';
import { demandName, gateRecord, type GateRecord, type GateTexts } from '../readiness/gate-record';
import type { Gate } from '../process/gate';
import type { Language } from '../text';

/** Keys of the app's fields in the manifest. */
export const FIELD_KEYS = [
  'lifecycle-stage',
  'missing-deliverables',
  'gate-record',
  'retirement-reason',
  'launch-event-decision',
] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];

/** What the app writes into Jira for one product; null clears a field. */
export type FieldValues = {
  readonly 'lifecycle-stage': string | null;
  readonly 'missing-deliverables': readonly string[] | null;
  readonly 'gate-record': GateRecord;
  readonly 'retirement-reason': string | null;
  readonly 'launch-event-decision': string | null;
};

/** A Forge list field holds at most 100 values. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/ */
const MAX_LIST_VALUES = 100;

/** Facts that people search by, and the fields that show them. */
const FACT_FIELDS = { retirementReason: 'retirement-reason', launchEvent: 'launch-event-decision' } as const;

export interface Projection {
  readonly gate: Gate | undefined;
  readonly assessment: Assessment;
  readonly values: FieldValues;
  /** Whether the gate lets the product pass right now. */
  readonly isGateOpen: boolean;
}

/**
 * Everything Jira shows of a product, from its dossier and its live attachments.
 * @param version the dossier version that `state` is
 * @param textsOf sentences for a gate, in both languages
 * @param language in which stored values are written
 */
export function project(
  process: ProcessDefinition,
  issue: IssueId,
  state: DossierState,
  version: number,
  files: readonly AttachedFile[],
  textsOf: (gate: Gate | undefined) => GateTexts,
  language: Language,
): Projection {
  const stage = state.stage === null ? undefined : findStage(process, state.stage);
  const gate = stage && !state.isTerminated ? findGateAfter(process, stage.key) : undefined;
  const assessment: Assessment = gate
    ? assessGate(process, gate, { files, links: state, facts: state.facts })
    : { rows: [], demands: [] };
  const texts = textsOf(gate);
  const missing = assessment.demands.filter(({ isSatisfied }) => !isSatisfied);
  const stageName = state.isTerminated ? process.terminated : stage?.name;
  return {
    gate,
    assessment,
    isGateOpen: gate !== undefined && (missing.length === 0 || gate.enforcement === 'advise'),
    values: {
      'lifecycle-stage': stageName?.[language] ?? null,
      'missing-deliverables':
        missing.length === 0 ? null : atMost(missing.map((demand) => demandName(demand, texts.or)[language])),
      'gate-record': gateRecord(issue, gate, version, assessment, files, texts),
      [FACT_FIELDS.retirementReason]: factName(process, state, 'retirementReason', language),
      [FACT_FIELDS.launchEvent]: factName(process, state, 'launchEvent', language),
    },
  };
}

function factName(
  process: ProcessDefinition,
  state: DossierState,
  key: keyof typeof FACT_FIELDS,
  language: Language,
): string | null {
  const option = findFact(process, key)?.options.find(({ value }) => value === state.facts[key]);
  return option?.name[language] ?? null;
}

/** Cut to what a list field holds; the last value then says how many are left out. */
function atMost(values: readonly string[]): readonly string[] {
  if (values.length <= MAX_LIST_VALUES) return values;
  const kept = values.slice(0, MAX_LIST_VALUES - 1);
  return [...kept, `… +${values.length - kept.length}`];
}
