import type { PanelView, StageView } from '../contract/panel-view';
import type { EvidenceView, FactView, ReadinessRow } from '../contract/readiness-view';
import { factsOf } from '../domain/process/gate';
import { findFact, findStage, type ProcessDefinition } from '../domain/process/process-definition';
import type { Projection } from '../domain/projection/field-values';
import { deliverablesWithoutGate, type AssessedDeliverable } from '../domain/readiness/assess-gate';
import type { AttachedFile } from '../domain/readiness/attached-file';
import { isEmptyFile } from '../domain/readiness/evidence';
import type { Text } from '../domain/text';
import type { Dossier } from '../ports';
import type { Product } from '../usecases/locate-product';

/** Everything the panel shows, from one dossier and one reading of the issue. */
export function panelView(
  process: ProcessDefinition,
  {
    product,
    dossier,
    projection,
  }: { readonly product: Product; readonly dossier: Dossier; readonly projection: Projection },
): PanelView {
  const { issue } = product;
  const { gate, assessment, isGateOpen } = projection;
  const { stage, isTerminated, facts } = dossier.state;
  const ungated = stage === null || isTerminated ? [] : deliverablesWithoutGate(process, stage);
  const rows = [...assessment.rows, ...ungated];
  const inUse = new Set(rows.flatMap(({ evidence }) => evidence.map(({ file }) => file.id)));
  return {
    issue: { id: issue.id, key: issue.key },
    stages: stageViews(process, stage),
    isTerminated,
    gate: gate
      ? {
          key: gate.key,
          name: gate.name,
          opensTo: findStage(process, gate.to)?.name ?? gate.name,
          isOpen: isGateOpen,
          missingCount: assessment.demands.filter(({ isSatisfied }) => !isSatisfied).length,
        }
      : null,
    readiness: rows.map((row) => readinessRow(process, row)),
    facts: factViews(process, gate ? gate.requirements.flatMap(factsOf) : [], facts),
    otherAttachments: issue.files
      .filter(({ id }) => !inUse.has(id))
      .map((file) => evidenceView(file, 'name')),
  };
}

function stageViews(process: ProcessDefinition, current: string | null): readonly StageView[] {
  const at = process.stages.findIndex(({ key }) => key === current);
  return process.stages.map(({ key, name, clause }, index) => ({
    key,
    name,
    clause,
    position: index < at ? 'done' : index === at ? 'current' : 'ahead',
  }));
}

function readinessRow(process: ProcessDefinition, row: AssessedDeliverable): ReadinessRow {
  const { deliverable, direction, clause, state, evidence, choice, condition } = row;
  return {
    deliverable: deliverable.key,
    name: deliverable.name,
    clause,
    direction,
    kind: deliverable.kind,
    ownerDepartment:
      process.departments.find(({ key }) => key === deliverable.ownerDepartment)?.name ?? deliverable.name,
    state,
    evidence: evidence.map(({ file, how }) => evidenceView(file, how)),
    ...(choice === undefined ? {} : { choice }),
    ...(condition === undefined ? {} : { condition: conditionInWords(process, condition) }),
  };
}

function conditionInWords(
  process: ProcessDefinition,
  { fact: key, equals }: { fact: string; equals: string },
): Text {
  const fact = findFact(process, key);
  const option = fact?.options.find(({ value }) => value === equals);
  const inWords = (language: keyof Text): string =>
    `${fact?.name[language] ?? key} = ${option?.name[language] ?? equals}`;
  return { zh: inWords('zh'), en: inWords('en') };
}

function factViews(
  process: ProcessDefinition,
  keys: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly FactView[] {
  return process.facts
    .filter(({ key }) => keys.includes(key))
    .map(({ key, name, options }) => ({ key, name, options, value: values[key] ?? null }));
}

function evidenceView(file: AttachedFile, how: EvidenceView['how']): EvidenceView {
  return {
    attachmentId: file.id,
    filename: file.filename,
    sizeBytes: file.sizeBytes,
    author: file.author,
    createdAt: file.createdAt,
    how,
    isEmpty: isEmptyFile(file),
  };
}
