import type { Text } from '../text';
import type { Deliverable } from './deliverable';
import type { Fact } from './fact';
import type { Gate } from './gate';
import type { Department, Stage } from './stage';

/** A company's product-management process as data: nothing in the app knows a stage by its name. */
export interface ProcessDefinition {
  readonly departments: readonly Department[];
  /** In the order of the lifecycle. */
  readonly stages: readonly Stage[];
  readonly deliverables: readonly Deliverable[];
  readonly facts: readonly Fact[];
  readonly gates: readonly Gate[];
  /** Name of the outcome of a product that was ended early; an outcome, not a stage. */
  readonly terminated: Text;
}

/** The stage of that key, or undefined. */
export function findStage(process: ProcessDefinition, key: string): Stage | undefined {
  return process.stages.find((stage) => stage.key === key);
}

/** The deliverable of that key, or undefined. */
export function findDeliverable(process: ProcessDefinition, key: string): Deliverable | undefined {
  return process.deliverables.find((deliverable) => deliverable.key === key);
}

/** The fact of that key, or undefined. */
export function findFact(process: ProcessDefinition, key: string): Fact | undefined {
  return process.facts.find((fact) => fact.key === key);
}

/** The gate at the end of a stage, or undefined where none stands. */
export function findGateAfter(process: ProcessDefinition, stageKey: string): Gate | undefined {
  return process.gates.find((gate) => gate.from === stageKey);
}
