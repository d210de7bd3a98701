import type { DossierEvent, EventData, FileLink, LinkedHow, Signed } from './event';
import { addVersion, dropCurrent, markLost, withoutFile } from './evidence-pieces';
import { ARCHIVE_EVOLUTION } from '../archive/evolve-archive';
import { BYPASS_EVOLUTION, undoBypasses } from '../bypass/evolve-bypass';
import { RETIREMENT_EVOLUTION } from '../retirement/evolve-retirement';
import { REVIEW_EVOLUTION } from '../review/evolve-review';
import type { DossierState } from './state';

/** Opinions kept at hand for the panel; all of them stand in the events. */
const MAX_COMMENTS_AT_HAND = 20;

type Step<Type extends keyof EventData> = (
  state: DossierState,
  data: EventData[Type],
  signed: Signed,
) => DossierState;

/** The state after an event. Never refuses: what happened, happened. */
export function evolve(state: DossierState, event: DossierEvent, signed: Signed): DossierState {
  // Type and data belong together by the type of the event, which a lookup by key cannot show to the compiler.
  const step = STEPS[event.type] as Step<typeof event.type>;
  return step(state, event.data, signed);
}

const STEPS: { readonly [Type in keyof EventData]: Step<Type> } = {
  ...REVIEW_EVOLUTION,
  ...RETIREMENT_EVOLUTION,
  ...ARCHIVE_EVOLUTION,
  ...BYPASS_EVOLUTION,
  stageEntered: (state, { stage, statusId, projectId, since, closes, process }, { at }) => ({
    ...state,
    stage,
    processVersion: process ?? 0,
    stageSince: since ?? at,
    isClosed: closes ?? false,
    bypasses: undoBypasses(state.bypasses, stage),
    statusId,
    projectId,
    isTerminated: false,
    visits: { ...state.visits, [stage]: (state.visits[stage] ?? 0) + 1 },
  }),
  productTerminated: (state, { statusId, projectId }) => ({
    ...state,
    isTerminated: true,
    statusId,
    projectId,
  }),

  evidenceLinked: (state, link, signed) => linkFile(state, link, 'linked', signed),
  evidenceReplaced: (state, link, signed) => linkFile(state, link, 'linked', signed),
  evidenceUnlinked: (state, { deliverable, evidence }) => {
    const { evidence: kept, dropped } = dropCurrent(state.evidence, deliverable, evidence);
    const isFile = dropped?.content.kind === 'file';
    return {
      ...state,
      evidence: kept,
      setAside: isFile ? [...state.setAside, dropped.content.attachmentId] : state.setAside,
    };
  },
  fileSetAside: (state, { attachmentId }) => ({
    ...state,
    evidence: withoutFile(state.evidence, attachmentId),
    setAside: [...state.setAside.filter((id) => id !== attachmentId), attachmentId],
  }),
  filesFollowed: (state, { linked, lost }, signed) => {
    const noticed = lost.reduce((evidence, file) => markLost(evidence, file.attachmentId), state.evidence);
    return linked.reduce((before, link) => linkFile(before, link, 'name', signed), {
      ...state,
      evidence: noticed,
    });
  },
  linkAdded: (state, { deliverable, evidence, url, title }, signed) => ({
    ...state,
    evidence: addVersion(state.evidence, deliverable, evidence, {
      ...signed,
      content: { kind: 'link', url, title },
    }),
  }),
  datesStated: (state, { deliverable, evidence, start, due }, signed) => ({
    ...state,
    evidence: addVersion(state.evidence, deliverable, evidence, {
      ...signed,
      content: { kind: 'dates', start, due },
    }),
  }),

  factSet: (state, { fact, value, reason, label }, signed) => ({
    ...state,
    facts:
      value === null
        ? without(state.facts, fact)
        : {
            ...state.facts,
            [fact]: { ...signed, value, reason, ...(label === undefined ? {} : { label }) },
          },
  }),
  itemChecked: (state, { deliverable, item, text }, signed) => ({
    ...state,
    checklists: {
      ...state.checklists,
      [deliverable]: { ...state.checklists[deliverable], [item]: { ...signed, text } },
    },
  }),
  itemReopened: (state, { deliverable, item }) => ({
    ...state,
    checklists: { ...state.checklists, [deliverable]: without(state.checklists[deliverable] ?? {}, item) },
  }),
  confirmed: (state, { deliverable, note }, signed) => ({
    ...state,
    confirmations: { ...state.confirmations, [deliverable]: { ...signed, note } },
  }),
  confirmationWithdrawn: (state, { deliverable }) => ({
    ...state,
    confirmations: without(state.confirmations, deliverable),
  }),

  versionTested: (state, { version, result }, signed) => ({
    ...state,
    versions: {
      ...state.versions,
      [version]: {
        test: { ...signed, result },
        // A version that fails is no longer the one that was accepted.
        acceptance: result === 'failed' ? null : (state.versions[version]?.acceptance ?? null),
      },
    },
  }),
  versionJudged: (state, { version, verdict, note }, signed) => ({
    ...state,
    versions: {
      ...state.versions,
      [version]: { test: state.versions[version]?.test ?? null, acceptance: { ...signed, verdict, note } },
    },
  }),

  waived: (state, { gate, requirement, reason }, signed) => ({
    ...state,
    waivers: { ...state.waivers, [gate]: { ...state.waivers[gate], [requirement]: { ...signed, reason } } },
  }),
  waiverWithdrawn: (state, { gate, requirement }) => ({
    ...state,
    waivers: { ...state.waivers, [gate]: without(state.waivers[gate] ?? {}, requirement) },
  }),
  departmentNudged: (state, { department }, signed) => ({
    ...state,
    nudges: { ...state.nudges, [department]: signed },
  }),
  departmentCommented: (state, { id, department, stage, text }, signed) => ({
    ...state,
    comments: [{ ...signed, id, department, stage, text }, ...state.comments].slice(0, MAX_COMMENTS_AT_HAND),
  }),
};

/** A file becomes the newest version of a piece of evidence, and leaves whatever it stood for before. */
export function linkFile(
  state: DossierState,
  { deliverable, evidence, attachmentId, filename }: FileLink,
  how: LinkedHow,
  signed: Signed,
): DossierState {
  const elsewhere = withoutFile(state.evidence, attachmentId);
  const content = { kind: 'file' as const, attachmentId, filename, how, isLost: false };
  return {
    ...state,
    evidence: addVersion(elsewhere, deliverable, evidence, { ...signed, content }),
    setAside: state.setAside.filter((id) => id !== attachmentId),
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _left, ...others } = record;
  return others;
}
