import type { Deliverable } from '../process/deliverable';
import type { Gate } from '../process/gate';
import type { ProcessDefinition } from '../process/process-definition';
import type {
  AssessedRow,
  Assessment,
  Demand,
  Missing,
  ProductFacts,
  RowState,
  Task,
  Waiver,
} from './assessment';

/** What a requirement is judged against. */
export interface Where {
  readonly process: ProcessDefinition;
  readonly gate: Gate;
  readonly product: ProductFacts;
}

/** The waiver that excuses one of these rows at this gate, or null. */
export function waiverOf({ gate, product }: Where, keys: readonly string[]): Waiver | null {
  const waivers = product.state.waivers[gate.key] ?? {};
  return keys.map((key) => waivers[key]).find((waiver) => waiver !== undefined) ?? null;
}

/** A row about a deliverable. */
export function rowOf(
  deliverable: Deliverable,
  stage: string,
  clause: string,
  task: Task,
  state: RowState,
): AssessedRow {
  return {
    key: deliverable.key,
    name: deliverable.name,
    subject: { kind: 'deliverable', deliverable },
    direction: deliverable.uses.find((use) => use.stage === stage)?.direction ?? null,
    owner: deliverable.ownerDepartment,
    clause,
    state,
    task,
    missing: [],
    roles: [],
    waiver: null,
  };
}

/** How far a requirement is, whoever has answered or excused it. */
export function stateOf(isSatisfied: boolean, waiver: Waiver | null): RowState {
  if (isSatisfied) return 'satisfied';
  return waiver ? 'waived' : 'missing';
}

/** Row and demand of a requirement that no file answers by itself. */
export function assessRecord(
  where: Where,
  deliverable: Deliverable,
  found: {
    readonly clause: string;
    readonly task: Task;
    readonly isSatisfied: boolean;
    readonly missing?: Missing;
    readonly roles?: readonly string[];
  },
): Assessment {
  const waiver = waiverOf(where, [deliverable.key]);
  const { clause, task, isSatisfied, roles = [] } = found;
  const missing = isSatisfied || !found.missing ? [] : [found.missing];
  const row = rowOf(deliverable, where.gate.from, clause, task, stateOf(isSatisfied, waiver));
  const demand: Demand = {
    keys: [deliverable.key],
    names: [deliverable.name],
    owner: deliverable.ownerDepartment,
    clause,
    task,
    isSatisfied,
    missing,
    roles,
    waiver,
    answers: [],
  };
  return { rows: [{ ...row, missing, roles, waiver }], demands: [demand] };
}
