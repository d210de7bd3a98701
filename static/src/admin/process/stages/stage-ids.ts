/** Id of the button that folds a stage away. */
export function stageId(key: string): string {
  return `process-stage-${key}`;
}

/** Id of the heading of the gate at the end of a stage. */
export function gateId(key: string): string {
  return `process-gate-${key}`;
}

/** Id of the heading of a stage's deliverables. */
export function deliverablesId(stage: string): string {
  return `process-deliverables-${stage}`;
}
