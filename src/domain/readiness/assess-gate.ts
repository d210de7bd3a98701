import { factValues } from '../dossier/state';
import { deliverablesOf, simpleRules, type Gate, type Requirement } from '../process/gate';
import type { ProcessDefinition } from '../process/process-definition';
import { assessChoice, assessDeliverable } from './assess-evidence';
import { assessChecklist, assessConfirmation, assessFact, assessTable } from './assess-records';
import { assessVersionCount, assessEachVersion } from './assess-versions';
import { openConditions } from '../review/open-conditions';
import type { AssessedRow, Assessment, Demand, ProductFacts } from './assessment';
import { rowOf, type Where } from './requirement-row';

/**
 * What a gate asks of a product, what answers it, and what is still missing.
 * The panel, the validator's record, and the field "Missing deliverables" all come from here.
 */
export function assessGate(process: ProcessDefinition, gate: Gate, product: ProductFacts): Assessment {
  const where: Where = { process, gate, product };
  const parts = gate.requirements.map((requirement) => assess(where, requirement));
  return {
    rows: mergeRows(parts.flatMap(({ rows }) => rows)),
    demands: [...parts.flatMap(({ demands }) => demands), ...conditionDemands(where)],
  };
}

/** What earlier decisions have asked for keeps this gate shut; it has no row of its own, but a place in the panel. */
function conditionDemands({ process, gate, product }: Where): readonly Demand[] {
  return openConditions(product.state, gate.key).map(({ gate: madeAt, condition }) => ({
    keys: [`condition:${condition.id}`],
    names: [{ zh: condition.text, en: condition.text }],
    owner: process.gates.find(({ key }) => key === madeAt)?.reviews.at(-1)?.electorate ?? '',
    clause: process.stages.find(({ key }) => key === gate.from)?.clause ?? '',
    task: 'settle',
    isSatisfied: false,
    missing: [],
    roles: [],
    waiver: null,
    answers: [],
  }));
}

/** Deliverables of a stage that no gate asks for, such as the archive at the very end. */
export function rowsWithoutGate(process: ProcessDefinition, stage: string): readonly AssessedRow[] {
  const asked = process.gates
    .filter(({ from }) => from === stage)
    .flatMap(({ requirements }) => requirements.flatMap(deliverablesOf));
  return process.deliverables
    .filter(({ key, uses }) => !asked.includes(key) && uses.some((use) => use.stage === stage))
    .map((deliverable) => rowOf(deliverable, stage, deliverable.clause, 'attach', 'notAsked'));
}

function assess(where: Where, requirement: Requirement): Assessment {
  switch (requirement.kind) {
    case 'deliverable':
      return assessDeliverable(where, requirement);
    case 'allOf': {
      const parts = requirement.requirements.map((each) => assess(where, each));
      return { rows: parts.flatMap(({ rows }) => rows), demands: parts.flatMap(({ demands }) => demands) };
    }
    case 'anyOf':
      return assessChoice(where, requirement);
    case 'when': {
      const { fact, equals, then } = requirement;
      const inner = assess(where, then);
      const doesApply = factValues(where.product.state)[fact] === equals;
      const rows = inner.rows.map((row): AssessedRow => ({
        ...row,
        condition: { fact, equals },
        ...(doesApply ? {} : { state: 'notApplicable', missing: [] }),
      }));
      return { rows, demands: doesApply ? inner.demands : [] };
    }
    case 'fieldSet':
      return assessFact(where, requirement);
    case 'checklist':
      return assessChecklist(where, requirement);
    case 'manual':
      return assessConfirmation(where, requirement);
    case 'tableComplete':
      return assessTable(where, requirement);
    case 'minPlanned':
    case 'minTested':
    case 'minAccepted':
      return assessVersionCount(where, requirement);
    case 'perVersion':
      return assessEachVersion(where, requirement);
  }
}

/** Several rules about one deliverable make one row, which is as far as its weakest rule. */
function mergeRows(rows: readonly AssessedRow[]): readonly AssessedRow[] {
  const merged = new Map<string, AssessedRow>();
  for (const row of rows) {
    const before = merged.get(row.key);
    merged.set(row.key, before ? mergeRow(before, row) : row);
  }
  return [...merged.values()];
}

const WEAKEST_FIRST = [
  'missing',
  'waived',
  'satisfied',
  'coveredByOther',
  'notApplicable',
  'notAsked',
] as const;

function mergeRow(one: AssessedRow, other: AssessedRow): AssessedRow {
  const state = WEAKEST_FIRST.find((each) => one.state === each || other.state === each) ?? one.state;
  // Before anything else is looked at, the document itself has to be there.
  const task = one.state === 'missing' || other.state !== 'missing' ? one.task : other.task;
  return { ...one, state, task, missing: [...one.missing, ...other.missing] };
}

/** Keys of the deliverables for which a gate takes evidence under the product's facts. */
export function evidenceDeliverablesOf(
  gate: Gate,
  facts: Readonly<Record<string, string>>,
): readonly string[] {
  return gate.requirements
    .flatMap((requirement) => simpleRules(requirement, facts))
    .flatMap((rule) => {
      if (rule.kind === 'anyOf') return rule.deliverables;
      return rule.kind === 'deliverable' ? [rule.deliverable] : [];
    });
}
