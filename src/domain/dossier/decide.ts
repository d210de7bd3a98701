import type { AttachmentId, ProjectId } from '../ids';
import { hasFileEvidence } from '../process/deliverable';
import { findDeliverable, findFact, type ProcessDefinition } from '../process/process-definition';
import { evidenceFor, isEmptyFile } from '../readiness/evidence';
import type { AttachedFile } from '../readiness/attached-file';
import type { DossierEvent } from './event';
import type { DossierState } from './state';

/** What the status of an issue means for the process. */
export type StatusMeaning =
  { readonly kind: 'stage'; readonly stage: string } | { readonly kind: 'terminated' };

export type Command =
  | {
      readonly type: 'followStatus';
      readonly statusId: string;
      readonly projectId: ProjectId;
      readonly meaning: StatusMeaning;
    }
  | { readonly type: 'linkEvidence'; readonly deliverable: string; readonly attachmentId: AttachmentId }
  | { readonly type: 'unlinkEvidence'; readonly deliverable: string; readonly attachmentId: AttachmentId }
  | { readonly type: 'setFact'; readonly fact: string; readonly value: string | null };

export type CommandRefusalCode =
  | 'UNKNOWN_DELIVERABLE'
  | 'DELIVERABLE_NOT_A_FILE'
  | 'UNKNOWN_ATTACHMENT'
  | 'EMPTY_ATTACHMENT'
  | 'NOT_LINKED'
  | 'UNKNOWN_FACT';

export type Decision =
  | { readonly ok: true; readonly events: readonly DossierEvent[] }
  | {
      readonly ok: false;
      readonly code: CommandRefusalCode;
      readonly facts: Readonly<Record<string, string>>;
    };

/**
 * What a command does to a product: events, none when it is already so, or a refusal with the facts that explain it.
 * @param files the files attached to the issue right now
 */
export function decide(
  process: ProcessDefinition,
  state: DossierState,
  command: Command,
  files: readonly AttachedFile[],
): Decision {
  switch (command.type) {
    case 'followStatus':
      return { ok: true, events: followStatus(state, command) };
    case 'linkEvidence':
      return linkEvidence(process, state, command, files);
    case 'unlinkEvidence':
      return unlinkEvidence(process, state, command, files);
    case 'setFact':
      return setFact(process, state, command);
  }
}

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const refuse = (code: CommandRefusalCode, facts: Record<string, string>): Decision => ({
  ok: false,
  code,
  facts,
});

function followStatus(
  state: DossierState,
  { meaning, statusId, projectId }: Of<'followStatus'>,
): readonly DossierEvent[] {
  const isInProject = state.projectId === projectId;
  if (meaning.kind === 'terminated') {
    const isSettled = state.isTerminated && isInProject;
    return isSettled ? [] : [{ type: 'productTerminated', data: { statusId, projectId } }];
  }
  const isSettled = state.stage === meaning.stage && !state.isTerminated && isInProject;
  return isSettled ? [] : [{ type: 'stageEntered', data: { stage: meaning.stage, statusId, projectId } }];
}

function linkEvidence(
  process: ProcessDefinition,
  state: DossierState,
  { deliverable: key, attachmentId }: Of<'linkEvidence'>,
  files: readonly AttachedFile[],
): Decision {
  const deliverable = findDeliverable(process, key);
  if (!deliverable) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  if (!hasFileEvidence(deliverable)) return refuse('DELIVERABLE_NOT_A_FILE', { deliverable: key });
  const file = files.find(({ id }) => id === attachmentId);
  if (!file) return refuse('UNKNOWN_ATTACHMENT', { attachment: attachmentId });
  if (isEmptyFile(file)) return refuse('EMPTY_ATTACHMENT', { filename: file.filename });
  if (state.linked[key]?.includes(attachmentId)) return { ok: true, events: [] };
  return {
    ok: true,
    events: [{ type: 'evidenceLinked', data: { deliverable: key, attachmentId, filename: file.filename } }],
  };
}

function unlinkEvidence(
  process: ProcessDefinition,
  state: DossierState,
  { deliverable: key, attachmentId }: Of<'unlinkEvidence'>,
  files: readonly AttachedFile[],
): Decision {
  const deliverable = findDeliverable(process, key);
  if (!deliverable) return refuse('UNKNOWN_DELIVERABLE', { deliverable: key });
  const isLinked = state.linked[key]?.includes(attachmentId) ?? false;
  const isNamed = evidenceFor(deliverable, files, state).some(({ file }) => file.id === attachmentId);
  if (!isLinked && !isNamed) return refuse('NOT_LINKED', { deliverable: key, attachment: attachmentId });
  return { ok: true, events: [{ type: 'evidenceUnlinked', data: { deliverable: key, attachmentId } }] };
}

function setFact(
  process: ProcessDefinition,
  state: DossierState,
  { fact: key, value }: Of<'setFact'>,
): Decision {
  const fact = findFact(process, key);
  const isPossible = fact && (value === null || fact.options.some((option) => option.value === value));
  if (!isPossible) return refuse('UNKNOWN_FACT', { fact: key });
  if ((state.facts[key] ?? null) === value) return { ok: true, events: [] };
  return { ok: true, events: [{ type: 'factSet', data: { fact: key, value } }] };
}
