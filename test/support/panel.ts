import { randomUUID } from 'node:crypto';
import type { PanelCalls } from '../../src/contract/panel-calls';
import type { PanelView } from '../../src/contract/panel-view';
import type { ReadinessRow } from '../../src/contract/readiness-view';
import type { Refusal } from '../../src/contract/reply';
import type { Person } from './test-site';

/** Calls of the issue panel, as the browser makes them. */
export type PanelReply = { readonly ok: true; readonly value: PanelView } | Refusal;

/** Calls that change a product, with their payloads but for the id of the click. */
type CommandCall = Exclude<keyof PanelCalls, 'panel/open' | 'history/open' | 'clause/open'>;
type PayloadOf<Call extends CommandCall> = Omit<Parameters<PanelCalls[Call]>[0], 'commandId'>;

/** What a call of the panel's resolver answers. */
export async function callPanel(
  person: Person,
  functionKey: string,
  issueId: string,
  payload: unknown,
): Promise<PanelReply> {
  const answer = await person.invoke(functionKey, payload, issueId);
  if (answer.status !== 200)
    throw new Error(`${functionKey} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body['body'];
}

/** One click in the panel. */
export function click<Call extends CommandCall>(
  person: Person,
  issueId: string,
  call: Call,
  payload: PayloadOf<Call>,
  commandId: string = randomUUID(),
): Promise<PanelReply> {
  return callPanel(person, call, issueId, { commandId, ...payload });
}

/** One click in the panel that has to work. */
export async function clicked<Call extends CommandCall>(
  person: Person,
  issueId: string,
  call: Call,
  payload: PayloadOf<Call>,
): Promise<PanelView> {
  const reply = await click(person, issueId, call, payload);
  if (!reply.ok) throw new Error(`${call} was refused: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** Opens the panel of an issue. */
export const openPanel = (person: Person, issueId: string): Promise<PanelReply> =>
  callPanel(person, 'panel/open', issueId, {});

/** Opens the panel and insists that it opens. */
export async function panelOf(person: Person, issueId: string): Promise<PanelView> {
  const reply = await openPanel(person, issueId);
  if (!reply.ok) throw new Error(`The panel answered ${reply.code}.`);
  return reply.value;
}

/** Links an attachment to a deliverable. */
export const linkEvidence = (
  person: Person,
  issueId: string,
  deliverable: string,
  attachmentId: string,
  commandId?: string,
): Promise<PanelReply> => click(person, issueId, 'evidence/link', { deliverable, attachmentId }, commandId);

/** Takes the piece of evidence off whose current version is that attachment. */
export async function unlinkEvidence(
  person: Person,
  issueId: string,
  deliverable: string,
  attachmentId: string,
  commandId?: string,
): Promise<PanelReply> {
  const evidence = pieceOf(await panelOf(person, issueId), deliverable, attachmentId);
  return click(person, issueId, 'evidence/unlink', { deliverable, evidence }, commandId);
}

/** Id of the piece of evidence with that attachment; a word that no piece has when there is none. */
export function pieceOf(view: PanelView, deliverable: string, attachmentId: string): string {
  const piece = rowOf(view, deliverable).evidence.find(({ versions }) =>
    versions.some(({ content }) => content.kind === 'file' && content.attachmentId === attachmentId),
  );
  return piece?.id ?? 'nowhere';
}

/** Decides a fact of the product. */
export const setFact = (
  person: Person,
  issueId: string,
  fact: string,
  value: string | null,
  commandId?: string,
): Promise<PanelReply> => click(person, issueId, 'fact/set', { fact, value, reason: null }, commandId);

/** The row of a deliverable or fact. */
export function rowOf(view: PanelView, key: string): ReadinessRow {
  const row = view.readiness.find((each) => each.key === key);
  if (!row) throw new Error(`The panel has no row "${key}".`);
  return row;
}

/** State of a row. */
export const stateOf = (view: PanelView, key: string): string => rowOf(view, key).state;
