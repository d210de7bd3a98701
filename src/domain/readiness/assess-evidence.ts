import { hasFileEvidence, type Deliverable, type DeliverableKind } from '../process/deliverable';
import type { Requirement } from '../process/gate';
import { deliverableOf } from '../process/process-definition';
import type { Assessment, Demand, Task } from './assessment';
import { countingEvidence } from './evidence';
import { rowOf, stateOf, waiverOf, type Where } from './requirement-row';

/** The deliverable is there. */
export function assessDeliverable(
  where: Where,
  { deliverable: key, clause }: Extract<Requirement, { kind: 'deliverable' }>,
): Assessment {
  const { rows, demand } = assessAlternatives(where, [deliverableOf(where.process, key)], clause);
  return { rows, demands: [demand] };
}

/** One of several deliverables is there. */
export function assessChoice(
  where: Where,
  { key, deliverables, clause }: Extract<Requirement, { kind: 'anyOf' }>,
): Assessment {
  const options = deliverables.map((each) => deliverableOf(where.process, each));
  const { rows, demand } = assessAlternatives(where, options, clause);
  return { rows: rows.map((row) => ({ ...row, choice: key })), demands: [demand] };
}

function assessAlternatives(where: Where, options: readonly Deliverable[], clause: string) {
  const { gate, product } = where;
  const found = options.map((deliverable) => ({
    deliverable,
    ...countingEvidence(deliverable, product.state, product.files),
  }));
  const isThere = (each: (typeof found)[number]): boolean => each.hasOther || each.fileIds.length > 0;
  const isSatisfied = found.some(isThere);
  const keys = options.map(({ key }) => key);
  const waiver = waiverOf(where, keys);
  const rows = found.map((each) => {
    const state = isThere(each) ? 'satisfied' : isSatisfied ? 'coveredByOther' : stateOf(false, waiver);
    const { deliverable } = each;
    return { ...rowOf(deliverable, gate.from, clause, taskOf(deliverable), state), waiver };
  });
  const hasOther = found.some((each) => each.hasOther);
  const demand: Demand = {
    keys,
    names: options.map(({ name }) => name),
    owner: options[0]?.ownerDepartment ?? '',
    clause,
    task: options[0] ? taskOf(options[0]) : 'attach',
    isSatisfied,
    missing: [],
    roles: [],
    waiver,
    answers: hasOther
      ? []
      : found
          .filter(({ deliverable }) => hasFileEvidence(deliverable))
          .map(({ deliverable, fileIds }) => ({ deliverable, ids: fileIds })),
  };
  return { rows, demand };
}

/** Kinds that take something besides a file. */
const OTHER_TASKS: Readonly<Partial<Record<DeliverableKind, Task>>> = {
  fileOrLink: 'attachOrLink',
  fileOrDate: 'attachOrDate',
  link: 'link',
};

function taskOf({ kind }: Deliverable): Task {
  return OTHER_TASKS[kind] ?? 'attach';
}
