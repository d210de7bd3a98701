import { factValues } from '../dossier/state';
import type { Fact } from '../process/fact';
import type { Requirement } from '../process/gate';
import { deliverableOf, findFact } from '../process/process-definition';
import type { AssessedRow, Assessment } from './assessment';
import { applicableItems } from './checklist';
import { assessRecord, stateOf, waiverOf, type Where } from './requirement-row';

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>;

/** The fact is known. */
export function assessFact(where: Where, { fact: key, deliverable, clause }: Of<'fieldSet'>): Assessment {
  const fact = findFact(where.process, key);
  if (!fact) throw new Error(`The process demands a fact "${key}" that it does not have.`);
  const isSatisfied = where.product.state.facts[key] !== undefined;
  if (deliverable !== undefined) {
    const subject = deliverableOf(where.process, deliverable);
    const { rows, demands } = assessRecord(where, subject, { clause, task: 'fillIn', isSatisfied });
    return { rows: rows.map((row) => withFact(row, fact)), demands };
  }
  const waiver = waiverOf(where, [key]);
  const common = {
    owner: fact.ownerDepartment,
    clause,
    task: 'fillIn' as const,
    missing: [],
    roles: [],
    waiver,
  };
  const state = stateOf(isSatisfied, waiver);
  return {
    rows: [{ ...common, key, name: fact.name, subject: { kind: 'fact', fact }, direction: null, state }],
    demands: [{ ...common, keys: [key], names: [fact.name], isSatisfied, answers: [] }],
  };
}

function withFact(row: AssessedRow, fact: Fact): AssessedRow {
  return row.subject.kind === 'deliverable' ? { ...row, subject: { ...row.subject, fact } } : row;
}

/** Every item of the checklist that applies is done. */
export function assessChecklist(where: Where, { deliverable: key, clause }: Of<'checklist'>): Assessment {
  const deliverable = deliverableOf(where.process, key);
  const done = where.product.state.checklists[key] ?? {};
  const open = applicableItems(deliverable, factValues(where.product.state)).filter(
    (item) => done[item.key] === undefined,
  );
  return assessRecord(where, deliverable, {
    clause,
    task: 'tick',
    isSatisfied: open.length === 0,
    missing: { kind: 'names', names: open.map(({ name }) => name) },
  });
}

/** Somebody of a named role has confirmed it. */
export function assessConfirmation(
  where: Where,
  { deliverable: key, roles, clause }: Of<'manual'>,
): Assessment {
  const isSatisfied = where.product.state.confirmations[key] !== undefined;
  return assessRecord(where, deliverableOf(where.process, key), {
    clause,
    task: 'confirm',
    isSatisfied,
    roles,
  });
}

/** The table has rows and each is complete, or somebody said that there is nothing to list. */
export function assessTable(where: Where, { deliverable: key, clause }: Of<'tableComplete'>): Assessment {
  const deliverable = deliverableOf(where.process, key);
  const table = where.product.state.tables[key];
  const rowCount = table?.index?.rowCount ?? 0;
  const incomplete = table?.index?.incompleteCount ?? 0;
  return assessRecord(where, deliverable, {
    clause,
    task: 'complete',
    isSatisfied: incomplete === 0 && (rowCount > 0 || (table?.none ?? null) !== null),
    ...(incomplete > 0 ? { missing: { kind: 'rows', incomplete } } : {}),
  });
}
