import type { Text } from '../text';
import type { Deliverable } from './deliverable';
import type { Fact } from './fact';
import type { Gate, NoticePolicy } from './gate';
import type { Department, Role, Stage } from './stage';

/** A company's product-management process as data: nothing in the app knows a stage by its name. */
export interface ProcessDefinition {
  readonly departments: readonly Department[];
  readonly roles: readonly Role[];
  /** In the order of the lifecycle. */
  readonly stages: readonly Stage[];
  readonly deliverables: readonly Deliverable[];
  readonly facts: readonly Fact[];
  readonly gates: readonly Gate[];
  /** Role that keeps the archive, and the deliverable that the archived dossier is. */
  readonly archive: { readonly custodian: string; readonly deliverable: string };
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

/** The deliverable of that key. @throws when the process, which has been checked, does not have it */
export function deliverableOf(process: ProcessDefinition, key: string): Deliverable {
  const deliverable = findDeliverable(process, key);
  if (!deliverable) throw new Error(`The process demands a deliverable "${key}" that it does not have.`);
  return deliverable;
}

/** The fact of that key, or undefined. */
export function findFact(process: ProcessDefinition, key: string): Fact | undefined {
  return process.facts.find((fact) => fact.key === key);
}

/** The gate at the end of a stage, or undefined where none stands. */
export function findGateAfter(process: ProcessDefinition, stageKey: string): Gate | undefined {
  return process.gates.find((gate) => gate.from === stageKey);
}

/** Whether the product's life ends with a stage. */
export function isEndStage(process: ProcessDefinition, key: string | null): boolean {
  return key !== null && findStage(process, key)?.isEnd === true;
}

/** The gate whose notice concerns a product in this stage: the one ahead of it, or the one it came through. */
export function findNoticeGate(
  process: ProcessDefinition,
  stageKey: string | null,
): (Gate & { readonly notice: NoticePolicy }) | undefined {
  return process.gates.find(
    (gate): gate is Gate & { readonly notice: NoticePolicy } =>
      gate.notice !== undefined && (gate.from === stageKey || gate.to === stageKey),
  );
}

/** Name of a department or role; its key where the process does not know it. */
export function nameOfRole(process: ProcessDefinition, key: string): Text {
  const found = [...process.departments, ...process.roles].find((each) => each.key === key);
  return found?.name ?? { zh: key, en: key };
}
