import type { AttachmentId } from '../../ids';
import {
  hasDateEvidence,
  hasFileEvidence,
  hasLinkEvidence,
  type Deliverable,
} from '../../process/deliverable';
import { findDeliverable } from '../../process/process-definition';
import { isEmptyFile, type AttachedFile } from '../../readiness/attached-file';
import type { CommandOf } from '../command';
import { isFile } from '../evidence-pieces';
import type { EvidenceContent, EvidencePiece } from '../state';
import { accept, refuse, tidyText, type Decision, type DecisionContext } from './decision';
import { isCalendarDate } from './calendar-date';

/** http or https, without blanks or characters that end an address in a text. */
const WEB_ADDRESS = /^https?:\/\/[^\s<>"]+$/i;
const MAX_ADDRESS_LENGTH = 2000;
const MAX_TITLE_LENGTH = 255;

type Found<T> = { readonly ok: true; readonly value: T } | Extract<Decision, { ok: false }>;

/** A file begins to stand for a deliverable; a superseded one becomes current again. */
export function decideLinkEvidence(
  { deliverable: key, attachmentId }: CommandOf<'linkEvidence'>,
  context: DecisionContext,
): Decision {
  const found = findFileFor(context, key, attachmentId);
  if (!found.ok) return found;
  const piece = piecesOf(context, key).find(({ versions }) =>
    versions.some((version) => isFile(version, attachmentId)),
  );
  const current = piece?.versions.at(-1);
  if (current && isFile(current, attachmentId)) return accept();
  return accept({
    type: piece && piece.versions.length > 1 ? 'evidenceReplaced' : 'evidenceLinked',
    data: {
      deliverable: key,
      evidence: piece?.id ?? String(context.nextSequence),
      attachmentId,
      filename: found.value.filename,
    },
  });
}

/** A file becomes the newest version of a piece of evidence. */
export function decideReplaceEvidence(
  { deliverable: key, evidence, attachmentId }: CommandOf<'replaceEvidence'>,
  context: DecisionContext,
): Decision {
  const found = findFileFor(context, key, attachmentId);
  if (!found.ok) return found;
  const piece = piecesOf(context, key).find(({ id }) => id === evidence);
  if (!piece) return refuse('NOT_LINKED', { deliverable: key });
  const current = piece.versions.at(-1);
  if (current && isFile(current, attachmentId)) return accept();
  return accept({
    type: 'evidenceReplaced',
    data: { deliverable: key, evidence, attachmentId, filename: found.value.filename },
  });
}

/** The current version of a piece of evidence is taken off; the one before becomes current again. */
export function decideUnlinkEvidence(
  { deliverable: key, evidence, version = null }: CommandOf<'unlinkEvidence'>,
  context: DecisionContext,
): Decision {
  const piece = piecesOf(context, key).find(({ id }) => id === evidence);
  const current = piece?.versions.at(-1);
  if (!current) return refuse('NOT_LINKED', { deliverable: key });
  if (version !== null && version !== piece?.versions.length)
    return refuse('NOT_LINKED', { deliverable: key });
  return accept({
    type: 'evidenceUnlinked',
    data: { deliverable: key, evidence, file: titleOf(current.content) },
  });
}

/** A file is evidence of nothing: the app stops asking what it is. */
export function decideSetAside(
  { attachmentId }: CommandOf<'setAsideFile'>,
  { files, state }: DecisionContext,
): Decision {
  const file = files.find(({ id }) => id === attachmentId);
  if (!file) return refuse('UNKNOWN_ATTACHMENT', { attachment: attachmentId });
  if (state.setAside.includes(attachmentId)) return accept();
  return accept({ type: 'fileSetAside', data: { attachmentId, filename: file.filename } });
}

/** A link stands for a deliverable. */
export function decideLink(
  { deliverable: key, url, title, evidence }: CommandOf<'addLink'>,
  context: DecisionContext,
): Decision {
  const found = findKind(context, key, hasLinkEvidence);
  if (!found.ok) return found;
  const address = url.trim();
  const name = tidyText(title) ?? address;
  const isSound = WEB_ADDRESS.test(address) && address.length <= MAX_ADDRESS_LENGTH;
  if (!isSound || name.length > MAX_TITLE_LENGTH) return refuse('BAD_LINK');
  const pieces = piecesOf(context, key).filter(({ id }) => evidence === null || id === evidence);
  if (evidence !== null && pieces.length === 0) return refuse('NOT_LINKED', { deliverable: key });
  const isThere = pieces.some(({ versions }) => {
    const content = versions.at(-1)?.content;
    return content?.kind === 'link' && content.url === address && content.title === name;
  });
  if (isThere) return accept();
  const piece = evidence ?? String(context.nextSequence);
  return accept({
    type: 'linkAdded',
    data: { deliverable: key, evidence: piece, url: address, title: name },
  });
}

/** Dates stand for a deliverable; new ones are a new version of the old. */
export function decideDates(
  { deliverable: key, start, due }: CommandOf<'stateDates'>,
  context: DecisionContext,
): Decision {
  const found = findKind(context, key, hasDateEvidence);
  if (!found.ok) return found;
  const isSound = isCalendarDate(due) && (start === null || (isCalendarDate(start) && start <= due));
  if (!isSound) return refuse('BAD_DATES');
  const piece = piecesOf(context, key).find((each) => each.versions.at(-1)?.content.kind === 'dates');
  const known = piece?.versions.at(-1)?.content;
  if (known?.kind === 'dates' && known.start === start && known.due === due) return accept();
  const evidence = piece?.id ?? String(context.nextSequence);
  return accept({ type: 'datesStated', data: { deliverable: key, evidence, start, due } });
}

function findFileFor(context: DecisionContext, key: string, attachmentId: AttachmentId): Found<AttachedFile> {
  const kind = findKind(context, key, hasFileEvidence);
  if (!kind.ok) return kind;
  const file = context.files.find(({ id }) => id === attachmentId);
  if (!file) return refused(refuse('UNKNOWN_ATTACHMENT', { attachment: attachmentId }));
  if (isEmptyFile(file)) return refused(refuse('EMPTY_ATTACHMENT', { filename: file.filename }));
  return { ok: true, value: file };
}

function findKind(
  { process }: DecisionContext,
  key: string,
  isRightKind: (deliverable: Deliverable) => boolean,
): Found<Deliverable> {
  const deliverable = findDeliverable(process, key);
  if (!deliverable) return refused(refuse('UNKNOWN_DELIVERABLE', { deliverable: key }));
  if (!isRightKind(deliverable))
    return refused(refuse('WRONG_KIND_OF_EVIDENCE', { deliverable: deliverable.name }));
  return { ok: true, value: deliverable };
}

function refused(decision: Decision): Extract<Decision, { ok: false }> {
  if (decision.ok) throw new Error('A refusal was expected.');
  return decision;
}

function piecesOf({ state }: DecisionContext, key: string): readonly EvidencePiece[] {
  return Object.hasOwn(state.evidence, key) ? (state.evidence[key] ?? []) : [];
}

function titleOf(content: EvidenceContent): string {
  switch (content.kind) {
    case 'file':
      return content.filename;
    case 'link':
      return content.title;
    case 'dates':
      return content.due;
  }
}
