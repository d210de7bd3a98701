import {
  flag,
  listOf,
  mapped,
  nullable,
  number,
  objectOf,
  oneOf,
  recordOf,
  ShapeError,
  text,
  withDefault,
  type Shape,
} from '../adapters/shape';
import type { PanelCalls } from '../contract/panel-calls';
import type { PortfolioCalls } from '../contract/portfolio-calls';
import type { PersonalCommand } from '../domain/dossier/command';
import { accountId, attachmentId } from '../domain/ids';
import { REVIEW_STEPS } from '../domain/process/review-policy';
import { CHOICES, OUTCOMES } from '../domain/review/review-state';
import { partCount, uploadId } from './upload-shapes';

/** Calls of the panel that change a dossier. */
export type CommandCall = Exclude<
  keyof PanelCalls,
  | 'panel/open'
  | 'mail/resend'
  | 'history/open'
  | 'clause/open'
  | 'review/round'
  | 'audit/verify'
  | 'audit/export'
  | 'table/rows'
  | 'table/stage'
  | 'table/preview'
  | 'table/export'
  | 'notice/preview'
  | 'archive/assemble'
>;

/** A click: its id, and what it asks for. */
export interface Click {
  readonly commandId: string;
  readonly command: PersonalCommand;
}

/** Calls of the portfolio page that change a dossier. */
export type MaterialCall = Exclude<keyof PortfolioCalls, 'portfolio/open' | 'product/open'>;

const person = mapped(text, accountId);
const file = mapped(text, attachmentId);

/** A class of rows: two values, null for any. */
const classOf: Shape<readonly [string | null, string | null]> = (value, path) => {
  const [first, second] = listOf(nullable(text))(value, path);
  if (first === undefined || second === undefined) throw new ShapeError(path ?? '', 'two values', value);
  return [first, second];
};

/** How each call's payload becomes a command; whatever is not of its shape is refused. */
export const CLICKS: { readonly [Call in CommandCall]: Shape<Click> } = {
  'review/submit': click({}, () => ({ type: 'submitReview' })),
  'review/vote': click(
    {
      choice: oneOf(...CHOICES),
      text: nullable(text),
      deliverable: nullable(text),
      onBehalfOf: nullable(person),
    },
    (asked) => ({ type: 'castVote', ...asked }),
  ),
  'review/retract': click({ onBehalfOf: nullable(person) }, (asked) => ({ type: 'retractVote', ...asked })),
  'review/close': click(
    {
      outcome: oneOf(...OUTCOMES),
      reason: nullable(text),
      until: nullable(text),
      conditions: listOf(objectOf({ text, owner: nullable(person), due: text })),
    },
    (asked) => ({ type: 'closeReview', ...asked }),
  ),
  'review/withdraw': click({}, () => ({ type: 'withdrawReview' })),
  'review/endHold': click({}, () => ({ type: 'endHold' })),
  'review/answer': click(
    { item: text, kind: oneOf('changed', 'notChanged'), text: nullable(text) },
    (asked) => ({ type: 'answerItem', ...asked }),
  ),
  'review/addReviewer': click({ step: oneOf(...REVIEW_STEPS), account: person }, (asked) => ({
    type: 'addReviewer',
    ...asked,
  })),
  'review/removeReviewer': click({ step: oneOf(...REVIEW_STEPS), account: person }, (asked) => ({
    type: 'removeReviewer',
    ...asked,
  })),
  'review/delegate': click({ to: person, from: text, until: nullable(text) }, (asked) => ({
    type: 'delegate',
    ...asked,
  })),
  'review/waiveCondition': click({ condition: text, reason: text }, (asked) => ({
    type: 'waiveCondition',
    ...asked,
  })),
  'evidence/link': click({ deliverable: text, attachmentId: text }, (asked) => ({
    type: 'linkEvidence',
    deliverable: asked.deliverable,
    attachmentId: attachmentId(asked.attachmentId),
  })),
  'evidence/replace': click({ deliverable: text, attachmentId: text, evidence: text }, (asked) => ({
    type: 'replaceEvidence',
    deliverable: asked.deliverable,
    evidence: asked.evidence,
    attachmentId: attachmentId(asked.attachmentId),
  })),
  'evidence/unlink': click(
    { deliverable: text, evidence: text, version: withDefault(nullable(number), null) },
    (asked) => ({
      type: 'unlinkEvidence',
      ...asked,
    }),
  ),
  'evidence/setAside': click({ attachmentId: text }, (asked) => ({
    type: 'setAsideFile',
    attachmentId: attachmentId(asked.attachmentId),
  })),
  'evidence/addLink': click(
    { deliverable: text, url: text, title: text, evidence: nullable(text) },
    (asked) => ({ type: 'addLink', ...asked }),
  ),
  'evidence/stateDates': click({ deliverable: text, start: nullable(text), due: text }, (asked) => ({
    type: 'stateDates',
    ...asked,
  })),
  'fact/set': click({ fact: text, value: nullable(text), reason: nullable(text) }, (asked) => ({
    type: 'setFact',
    ...asked,
  })),
  'checklist/set': click({ deliverable: text, item: text, done: flag, text: nullable(text) }, (asked) => ({
    type: 'setItem',
    ...asked,
  })),
  'confirmation/set': click({ deliverable: text, done: flag, note: nullable(text) }, (asked) => ({
    type: 'confirm',
    ...asked,
  })),
  'table/put': click({ deliverable: text, row: nullable(text), cells: recordOf(text) }, (asked) => ({
    type: 'putRow',
    ...asked,
  })),
  'table/remove': click({ deliverable: text, row: text }, (asked) => ({ type: 'removeRow', ...asked })),
  'table/declareNone': click({ deliverable: text, none: flag }, (asked) => ({
    type: 'declareNone',
    ...asked,
  })),
  'table/fill': click(
    { deliverable: text, class: classOf, column: text, value: text, onlyEmpty: flag },
    (asked) => ({ type: 'fillRows', ...asked }),
  ),
  'table/mark': click({ deliverable: text, rows: listOf(text), column: text, value: text }, (asked) => ({
    type: 'markRows',
    ...asked,
  })),
  'table/import': click(
    { deliverable: text, how: oneOf('replace', 'append'), upload: uploadId, parts: partCount },
    (asked) => ({ type: 'importRows', ...asked }),
  ),
  'bypass/ratify': click({ bypass: text, reason: text }, (asked) => ({ type: 'ratify', ...asked })),
  'owner/name': click({ owner: text, account: nullable(person), isToldElsewhere: flag }, (asked) => ({
    type: 'nameOwner',
    ...asked,
  })),
  'notice/send': click({ digest: text }, (asked) => ({ type: 'sendNotice', ...asked })),
  'notice/confirm': click({ number }, (asked) => ({ type: 'confirmNotice', ...asked })),
  'notice/remind': click({}, () => ({ type: 'remindOwners' })),
  'archive/complete': click({ files: listOf(file), digest: text }, (asked) => ({
    type: 'archiveProduct',
    ...asked,
  })),
  'version/test': click({ version: text, result: oneOf('passed', 'failed') }, (asked) => ({
    type: 'testVersion',
    ...asked,
  })),
  'version/judge': click(
    {
      version: text,
      verdict: oneOf('accepted', 'acceptedWithConditions', 'rejected'),
      note: nullable(text),
    },
    (asked) => ({ type: 'judgeVersion', ...asked }),
  ),
  'waiver/set': click({ requirement: text, reason: nullable(text) }, (asked) => ({
    type: 'waive',
    ...asked,
  })),
  'department/nudge': click({ department: text }, (asked) => ({ type: 'nudge', ...asked })),
  'department/comment': click({ department: text, text }, (asked) => ({ type: 'comment', ...asked })),
};

/** How each call about material becomes a command. */
export const MATERIAL_CLICKS: { readonly [Call in MaterialCall]: Shape<Click> } = {
  'material/request': click(
    { items: listOf(objectOf({ attachmentId: nullable(file), words: text })), purpose: text, until: text },
    (asked) => ({ type: 'requestMaterial', ...asked }),
  ),
  'material/decide': click(
    {
      request: text,
      items: listOf(objectOf({ isGranted: flag, attachmentId: nullable(file), reason: nullable(text) })),
      until: text,
    },
    (asked) => ({ type: 'decideMaterial', ...asked }),
  ),
  'material/open': click({ request: text, item: number }, (asked) => ({ type: 'openMaterial', ...asked })),
  'material/withdraw': click({ request: text }, (asked) => ({ type: 'withdrawMaterial', ...asked })),
  'material/revoke': click({ request: text, reason: text }, (asked) => ({
    type: 'revokeMaterial',
    ...asked,
  })),
};

function click<Members extends Readonly<Record<string, Shape<unknown>>>>(
  members: Members,
  commandOf: (asked: ReturnType<ReturnType<typeof objectOf<Members>>>) => PersonalCommand,
): Shape<Click> {
  const shape = objectOf(members);
  const idShape = objectOf({ commandId: text });
  return (value, path) => ({
    commandId: idShape(value, path).commandId,
    command: commandOf(shape(value, path)),
  });
}
