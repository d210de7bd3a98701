import type { CommentView, MailView, PanelView, StageView, VersionView } from '../contract/panel-view';
import type { DossierState } from '../domain/dossier/state';
import type { Fingerprints } from '../domain/archive/fingerprint';
import { isReadOnly } from '../domain/dossier/decide/read-only';
import type { HoldersByRole } from '../domain/holders';
import { hasNoKnownEnd, type Mail } from '../domain/outbox/mail';
import { askedFactsOf, factsOf } from '../domain/process/gate';
import { findStage, nameOfRole, type ProcessDefinition } from '../domain/process/process-definition';
import type { ProductVersion } from '../domain/product-version';
import { rowsWithoutGate } from '../domain/readiness/assess-gate';
import { liveVersions, isAccepted } from '../domain/readiness/assess-versions';
import { isOpenDemand } from '../domain/readiness/assessment';
import { nameReader, undecidedFiles } from '../domain/readiness/recognise-files';
import type { Clock, Contents, GateSentences } from '../ports';
import type { Settled } from '../usecases/change-product';
import { HOURS_UNTIL_UNSURE } from '../usecases/resend-mail';
import { archiveView, nearsItsEnd } from './archive-view';
import { bypassViews } from './bypass-view';
import { evidenceView, fileView } from './evidence-view';
import { otherView, retirementView } from './retirement-view';
import { roleView } from './role-view';
import { conditionViews, reviewView } from './review-view';
import { factView, readinessRow, type RowContext } from './readiness-view';

/** Everything the panel shows, from one dossier and one reading of the issue. */
export async function panelView(
  deps: { readonly sentences: GateSentences; readonly clock: Clock; readonly contents: Contents },
  settled: Settled,
): Promise<PanelView> {
  const { product, dossier } = settled;
  const isNear = nearsItsEnd(product.process, dossier.state);
  return viewOf(deps, settled, isNear ? await deps.contents.known(product.issue.id) : null);
}

function viewOf(
  { sentences, clock }: { readonly sentences: GateSentences; readonly clock: Clock },
  { product, dossier, projection }: Settled,
  fingerprints: Fingerprints | null,
): PanelView {
  const { issue, process, settings } = product;
  const { gate, assessment, isGateOpen } = projection;
  const { state } = dossier;
  const stage = state.stage === null ? undefined : findStage(process, state.stage);
  const isRunning = stage !== undefined && !state.isTerminated;
  const open = assessment.demands.filter(isOpenDemand);
  const context: RowContext = { process, state, files: issue.files, texts: sentences(gate, process) };
  const rows = [...assessment.rows, ...(isRunning ? rowsWithoutGate(process, stage.key) : [])];
  const ownFacts = new Set(gate ? gate.requirements.flatMap(askedFactsOf) : []);
  const { questions, others } = openFiles(process, state, product.issue.files);
  return {
    issue: { id: issue.id, key: issue.key },
    stages: stageViews(process, state),
    isTerminated: state.isTerminated,
    gate: gate
      ? {
          key: gate.key,
          name: gate.name,
          opensTo: findStage(process, gate.to)?.name ?? gate.name,
          isOpen: isGateOpen,
          enforcement: gate.enforcement,
          missingCount: distinctRows(open).length,
          waivers: gate.waivedBy.map((role) => roleView(process, settings.holders, role)),
        }
      : null,
    readiness: rows.map((row) => readinessRow(context, row)),
    facts: process.facts
      .filter(({ key }) => factKeysOf(product.process, gate?.key).includes(key) && !ownFacts.has(key))
      .map((fact) => factView(process, state, fact)),
    questions,
    otherAttachments: others,
    versions: isRunning && stage.hasVersions ? versionViews(state, issue.versions) : null,
    departments: isRunning ? departmentViews(process, settings.holders, state, open, stage.key) : [],
    comments: state.comments.map((comment): CommentView => ({
      id: comment.id,
      by: comment.by,
      at: comment.at,
      department: nameOfRole(process, comment.department),
      stage: findStage(process, comment.stage)?.name ?? nameOfRole(process, comment.stage),
      text: comment.text,
    })),
    mails: mailViews(dossier.mails, clock.hoursAgo(HOURS_UNTIL_UNSURE)),
    review: projection.review ? reviewView(process, state, projection.review, clock.now()) : null,
    conditions: conditionViews(state),
    bypasses: bypassViews(process, state, settings.holders, product.binding),
    isSafeMode: settings.safeMode !== null,
    retirement: retirementView(process, state, issue, projection.notice, projection.noticeWord),
    replaces: state.retirement.replaces.map(otherView),
    isReadOnly: isReadOnly({ process, state }),
    archive: archiveView(process, state, issue, fingerprints, settings.holders, context.texts.or),
    eventCount: dossier.chain.sequence,
  };
}

function stageViews(process: ProcessDefinition, state: DossierState): readonly StageView[] {
  const at = process.stages.findIndex(({ key }) => key === state.stage);
  return process.stages.map(({ key, name, clause, backTo, responsible, related }, index) => ({
    key,
    name,
    clause,
    position: index < at ? 'done' : index === at ? 'current' : 'ahead',
    visits: state.visits[key] ?? 0,
    backTo,
    responsible: responsible.map((department) => nameOfRole(process, department)),
    related: related.map((department) => nameOfRole(process, department)),
  }));
}

/** Facts on which rules or checklists of a gate depend. */
function factKeysOf(process: ProcessDefinition, gateKey: string | undefined): readonly string[] {
  const gate = process.gates.find(({ key }) => key === gateKey);
  if (!gate) return [];
  const items = process.deliverables
    .filter(({ uses }) => uses.some(({ stage }) => stage === gate.from))
    .flatMap(({ checklist = [] }) => checklist.flatMap(({ when }) => (when ? [when.fact] : [])));
  return [...gate.requirements.flatMap(factsOf), ...items];
}

/** Files that stand for nothing: those whose names say several things, and the rest. */
function openFiles(
  process: ProcessDefinition,
  state: DossierState,
  files: Settled['product']['issue']['files'],
): { readonly questions: PanelView['questions']; readonly others: PanelView['otherAttachments'] } {
  const read = nameReader(process, state);
  const questions = undecidedFiles(state, files).flatMap((file) => {
    const said = read(file.filename);
    if (said.kind !== 'several') return [];
    const candidates = said.deliverables.map(({ key, name }) => ({ deliverable: key, name }));
    return [{ file: fileView(file), candidates }];
  });
  const inUse = new Set<string>();
  for (const piece of Object.values(state.evidence).flat()) {
    // A superseded file whose successor is gone can be linked again from its own row.
    for (const { content } of evidenceView(piece, files).versions)
      if (content.kind === 'file') inUse.add(content.attachmentId);
  }
  for (const { file } of questions) inUse.add(file.attachmentId);
  return { questions, others: files.filter(({ id }) => !inUse.has(id)).map(fileView) };
}

function versionViews(state: DossierState, versions: readonly ProductVersion[]): readonly VersionView[] {
  return liveVersions(versions).map(({ id, name, isReleased }) => {
    const known = state.versions[id];
    return {
      id,
      name,
      isReleased,
      test: known?.test ?? null,
      acceptance: known?.acceptance ?? null,
      isBreach: isReleased && !isAccepted(known),
    };
  });
}

function departmentViews(
  process: ProcessDefinition,
  holders: HoldersByRole,
  state: DossierState,
  open: Settled['projection']['assessment']['demands'],
  stageKey: string,
): PanelView['departments'] {
  const stage = findStage(process, stageKey);
  // A condition has an owner of its own; no department is reminded of it.
  const owners = distinctRows(open.filter(({ task }) => task !== 'settle')).map(({ owner }) => owner);
  const keys = new Set([...(stage?.responsible ?? []), ...(stage?.related ?? []), ...owners]);
  return [...keys].map((key) => ({
    ...roleView(process, holders, key),
    part: stage?.responsible.includes(key)
      ? 'responsible'
      : stage?.related.includes(key)
        ? 'related'
        : 'owner',
    nudged: state.nudges[key] ?? null,
    owes: owners.filter((owner) => owner === key).length,
  }));
}

/** Several rules about one deliverable are one thing to a person. */
function distinctRows(
  demands: Settled['projection']['assessment']['demands'],
): Settled['projection']['assessment']['demands'] {
  return [...new Map(demands.map((demand) => [demand.keys.join('|'), demand])).values()];
}

function mailViews(mails: readonly Mail[], longAgo: string): readonly MailView[] {
  return mails
    .filter((mail) => hasNoKnownEnd(mail, longAgo))
    .map(({ id, about, state }) => ({ id, about, state: state === 'failed' ? 'failed' : 'unsure' }));
}
