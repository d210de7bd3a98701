import { hasFileEvidence, type Deliverable, type Direction } from '../process/deliverable';
import type { Gate, Requirement } from '../process/gate';
import { deliverablesOf } from '../process/gate';
import { findDeliverable, type ProcessDefinition } from '../process/process-definition';
import type { AttachedFile } from './attached-file';
import { evidenceFor, isEmptyFile, type Evidence, type Links } from './evidence';

export type DeliverableState = 'satisfied' | 'missing' | 'coveredByOther' | 'notApplicable' | 'notYetAsked';

/** One deliverable of the stage as the gate sees it. */
export interface AssessedDeliverable {
  readonly deliverable: Deliverable;
  readonly direction: Direction;
  readonly clause: string;
  readonly state: DeliverableState;
  readonly evidence: readonly Evidence[];
  /** Key shared by alternatives. */
  readonly choice?: string;
  readonly condition?: { readonly fact: string; readonly equals: string };
}

/** One thing the gate asks for: a deliverable, or a choice of several. */
export interface Demand {
  readonly deliverables: readonly Deliverable[];
  readonly evidence: readonly Evidence[];
  readonly isSatisfied: boolean;
}

export interface Assessment {
  readonly rows: readonly AssessedDeliverable[];
  /** What the gate asks for under the product's facts, satisfied or not. */
  readonly demands: readonly Demand[];
}

export interface ProductFacts {
  readonly files: readonly AttachedFile[];
  readonly links: Links;
  /** Values by fact key. */
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * What a gate asks of a product, what answers it, and what is still missing.
 * The panel, the validator's record, and the field "Missing deliverables" all come from here.
 */
export function assessGate(process: ProcessDefinition, gate: Gate, product: ProductFacts): Assessment {
  const parts = gate.requirements.map((requirement) => assess(process, gate.from, requirement, product));
  return { rows: parts.flatMap(({ rows }) => rows), demands: parts.flatMap(({ demands }) => demands) };
}

/** Deliverables of a stage that no gate asks for, such as the archive at the very end. */
export function deliverablesWithoutGate(
  process: ProcessDefinition,
  stage: string,
): readonly AssessedDeliverable[] {
  const asked = process.gates
    .filter(({ from }) => from === stage)
    .flatMap(({ requirements }) => requirements.flatMap(deliverablesOf));
  return process.deliverables
    .filter(({ key, uses }) => !asked.includes(key) && uses.some((use) => use.stage === stage))
    .map((deliverable) => row(deliverable, stage, deliverable.clause, 'notYetAsked', []));
}

function assess(
  process: ProcessDefinition,
  stage: string,
  requirement: Requirement,
  product: ProductFacts,
): Assessment {
  switch (requirement.kind) {
    case 'deliverable': {
      const deliverable = deliverableOf(process, requirement.deliverable);
      if (!hasFileEvidence(deliverable))
        return { rows: [row(deliverable, stage, requirement.clause, 'notYetAsked', [])], demands: [] };
      const evidence = evidenceFor(deliverable, product.files, product.links);
      const isSatisfied = evidence.some(({ file }) => !isEmptyFile(file));
      return {
        rows: [row(deliverable, stage, requirement.clause, isSatisfied ? 'satisfied' : 'missing', evidence)],
        demands: [{ deliverables: [deliverable], evidence, isSatisfied }],
      };
    }
    case 'anyOf':
      return assessChoice(process, stage, requirement, product);
    case 'when': {
      const inner = assess(process, stage, requirement.then, product);
      const condition = { fact: requirement.fact, equals: requirement.equals };
      const doesApply = product.facts[requirement.fact] === requirement.equals;
      return {
        rows: inner.rows.map((each) => ({
          ...each,
          condition,
          ...(doesApply ? {} : { state: 'notApplicable' as const }),
        })),
        demands: doesApply ? inner.demands : [],
      };
    }
  }
}

function assessChoice(
  process: ProcessDefinition,
  stage: string,
  requirement: Extract<Requirement, { kind: 'anyOf' }>,
  product: ProductFacts,
): Assessment {
  const options = requirement.deliverables
    .map((key) => deliverableOf(process, key))
    .map((deliverable) => ({
      deliverable,
      evidence: evidenceFor(deliverable, product.files, product.links),
    }));
  const evidence = options.flatMap((option) => option.evidence);
  const isSatisfied = evidence.some(({ file }) => !isEmptyFile(file));
  const rows = options.map((option) => {
    const isThere = option.evidence.some(({ file }) => !isEmptyFile(file));
    const state = isThere ? 'satisfied' : isSatisfied ? 'coveredByOther' : 'missing';
    return {
      ...row(option.deliverable, stage, requirement.clause, state, option.evidence),
      choice: requirement.key,
    };
  });
  return {
    rows,
    demands: [{ deliverables: options.map(({ deliverable }) => deliverable), evidence, isSatisfied }],
  };
}

function row(
  deliverable: Deliverable,
  stage: string,
  clause: string,
  state: DeliverableState,
  evidence: readonly Evidence[],
): AssessedDeliverable {
  const direction = deliverable.uses.find((use) => use.stage === stage)?.direction ?? 'input';
  return { deliverable, direction, clause, state, evidence };
}

function deliverableOf(process: ProcessDefinition, key: string): Deliverable {
  const deliverable = findDeliverable(process, key);
  if (!deliverable) throw new Error(`The process demands a deliverable "${key}" that it does not have.`);
  return deliverable;
}
