import type { PanelView } from '../../src/contract/panel-view';
import type { ReviewOutcome, VoteChoice } from '../../src/contract/review-view';
import type { LocalSite } from '../../emulator/local-site';
import { FILES, productIn, type Product } from './lifecycle';
import { click, clicked, type PanelReply } from './panel';
import { personOf, settle, type Person } from './test-site';

/** A product in Planning with everything that its gate asks for, files uploaded by its manager. */
export async function readyForReview(site: LocalSite): Promise<Product> {
  const product = await productIn(site, 'Planning');
  const liNa = personOf(site, 'li.na@example.com');
  for (const file of FILES.Planning) await liNa.attach(product.key, `${file}.pdf`);
  await settle(site);
  return product;
}

/** Handed in by its manager and passed on by the product department: the committee's turn. */
export async function beforeCommittee(site: LocalSite): Promise<Product> {
  const product = await readyForReview(site);
  await clicked(personOf(site, 'li.na@example.com'), product.id, 'review/submit', {});
  await voted(personOf(site, 'wang.lei@example.com'), product.id, 'for');
  return product;
}

/** Casts a vote. */
export function vote(
  person: Person,
  issueId: string,
  choice: VoteChoice,
  more: { readonly text?: string; readonly deliverable?: string; readonly onBehalfOf?: string } = {},
): Promise<PanelReply> {
  const { text = null, deliverable = null, onBehalfOf = null } = more;
  return click(person, issueId, 'review/vote', { choice, text, deliverable, onBehalfOf });
}

/** Casts a vote that has to be accepted. */
export async function voted(
  person: Person,
  issueId: string,
  choice: VoteChoice,
  more: Parameters<typeof vote>[3] = {},
): Promise<PanelView> {
  const reply = await vote(person, issueId, choice, more);
  if (!reply.ok) throw new Error(`The vote was refused: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** The chair ends the open step. */
export function close(
  person: Person,
  issueId: string,
  outcome: ReviewOutcome,
  more: {
    readonly reason?: string;
    readonly until?: string;
    readonly conditions?: readonly { text: string; owner: string | null; due: string }[];
  } = {},
): Promise<PanelReply> {
  const { reason = null, until = null, conditions = [] } = more;
  return click(person, issueId, 'review/close', { outcome, reason, until, conditions });
}
