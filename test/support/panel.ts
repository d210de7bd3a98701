import { randomUUID } from 'node:crypto';
import type { PanelView } from '../../src/contract/panel-view';
import type { Refusal } from '../../src/contract/reply';
import type { Person } from './test-site';

/** Calls of the issue panel, as the browser makes them. */
export type PanelReply = { readonly ok: true; readonly value: PanelView } | Refusal;

async function call(
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

/** Opens the panel of an issue. */
export const openPanel = (person: Person, issueId: string): Promise<PanelReply> =>
  call(person, 'panel/open', issueId, {});

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
  commandId: string = randomUUID(),
) => call(person, 'evidence/link', issueId, { commandId, deliverable, attachmentId });

/** Takes an attachment off a deliverable. */
export const unlinkEvidence = (
  person: Person,
  issueId: string,
  deliverable: string,
  attachmentId: string,
  commandId: string = randomUUID(),
) => call(person, 'evidence/unlink', issueId, { commandId, deliverable, attachmentId });

/** Decides a fact of the product. */
export const setFact = (
  person: Person,
  issueId: string,
  fact: string,
  value: string | null,
  commandId: string = randomUUID(),
) => call(person, 'fact/set', issueId, { commandId, fact, value });

/** State of a deliverable's row. */
export const stateOf = (view: PanelView, deliverable: string): string | undefined =>
  view.readiness.find((row) => row.deliverable === deliverable)?.state;
