import type { ChecklistItemView, FactView, ReadinessRow } from '../contract/readiness-view';
import { factValues, type DossierState } from '../domain/dossier/state';
import {
  hasDateEvidence,
  hasFileEvidence,
  hasLinkEvidence,
  type Deliverable,
} from '../domain/process/deliverable';
import { optionsOf, type Fact } from '../domain/process/fact';
import { findFact, nameOfRole, type ProcessDefinition } from '../domain/process/process-definition';
import type { AssessedRow } from '../domain/readiness/assessment';
import type { AttachedFile } from '../domain/readiness/attached-file';
import { applicableItems } from '../domain/readiness/checklist';
import { missingWords } from '../domain/readiness/demand-words';
import type { GateTexts } from '../domain/readiness/gate-texts';
import type { Text } from '../domain/text';
import { evidenceView } from './evidence-view';
import { tableView } from './retirement-view';

/** What the rows of one product are made from. */
export interface RowContext {
  readonly process: ProcessDefinition;
  readonly state: DossierState;
  readonly files: readonly AttachedFile[];
  readonly texts: GateTexts;
}

/** One line of the readiness matrix. */
export function readinessRow(context: RowContext, row: AssessedRow): ReadinessRow {
  const { process, state, files, texts } = context;
  const { key, name, clause, direction, choice, condition, waiver, task, subject } = row;
  const deliverable = subject.kind === 'deliverable' ? subject.deliverable : undefined;
  const doc = deliverable ? documentParts(context, row, deliverable) : {};
  return {
    key,
    name,
    clause,
    direction,
    owner: { key: row.owner, name: nameOfRole(process, row.owner) },
    state: row.state,
    task,
    missing: row.missing.map((missing) => missingWords(missing, texts)),
    accepts: {
      file: deliverable !== undefined && hasFileEvidence(deliverable),
      link: deliverable !== undefined && hasLinkEvidence(deliverable),
      dates: deliverable !== undefined && hasDateEvidence(deliverable),
    },
    evidence: (state.evidence[key] ?? []).map((piece) => evidenceView(piece, files)),
    waiver,
    ...doc,
    ...(subject.fact ? { fact: factView(process, state, subject.fact) } : {}),
    ...(choice === undefined ? {} : { choice }),
    ...(condition === undefined ? {} : { condition: conditionInWords(process, condition) }),
  };
}

function documentParts(
  { process, state }: RowContext,
  { key, roles, task }: AssessedRow,
  deliverable: Deliverable,
): Pick<ReadinessRow, 'checklist' | 'table' | 'confirmation'> {
  return {
    ...(deliverable.checklist ? { checklist: checklistView(deliverable, state) } : {}),
    ...(deliverable.table ? { table: tableView(deliverable, deliverable.table, state) } : {}),
    ...(task === 'confirm'
      ? {
          confirmation: {
            roles: roles.map((role) => nameOfRole(process, role)),
            done: state.confirmations[key] ?? null,
          },
        }
      : {}),
  };
}

/** A fact of the product, and who may decide it. */
export function factView(process: ProcessDefinition, state: DossierState, fact: Fact): FactView {
  const known = state.facts[fact.key];
  return {
    key: fact.key,
    name: fact.name,
    kind: fact.value.kind,
    value: known?.value ?? null,
    ...(known?.label === undefined ? {} : { label: known.label }),
    set: known ? { by: known.by, at: known.at, reason: known.reason } : null,
    options: optionsOf(fact),
    maxLength: fact.value.kind === 'text' ? fact.value.maxLength : null,
    roles: fact.setBy.map((role) => nameOfRole(process, role)),
  };
}

function checklistView(deliverable: Deliverable, state: DossierState): readonly ChecklistItemView[] {
  const done = state.checklists[deliverable.key] ?? {};
  return applicableItems(deliverable, factValues(state)).map(({ key, name, kind }) => ({
    key,
    name,
    kind,
    done: done[key] ?? null,
  }));
}

function conditionInWords(
  process: ProcessDefinition,
  { fact: key, equals }: { fact: string; equals: string },
): Text {
  const fact = findFact(process, key);
  const option = fact && optionsOf(fact).find(({ value }) => value === equals);
  const inWords = (language: keyof Text): string =>
    `${fact?.name[language] ?? key} = ${option?.name[language] ?? equals}`;
  return { zh: inWords('zh'), en: inWords('en') };
}
