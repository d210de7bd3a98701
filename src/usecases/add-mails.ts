import { requestMailsFor } from '../domain/archive/request-mails';
import { mailsFor, type Mail } from '../domain/outbox/mail';
import { reviewMailsFor, staleVoteMails, type ReviewMail } from '../domain/outbox/review-mails';
import { attachmentId } from '../domain/ids';
import { findGateAfter } from '../domain/process/process-definition';
import { assessGate } from '../domain/readiness/assess-gate';
import { isOpenDemand } from '../domain/readiness/assessment';
import type { AttachedFile } from '../domain/readiness/attached-file';
import { demandLine } from '../domain/readiness/demand-words';
import { noticeMailsFor } from '../domain/retirement/notice-mails';
import type { Text } from '../domain/text';
import type { Dossier, GateSentences } from '../ports';
import type { Step } from './change-product';
import type { Product } from './locate-product';

/** The mails that a dossier owes after these steps: those it owed before, and new ones. */
export function addMails(
  { sentences }: { sentences: GateSentences },
  product: Product,
  current: Dossier,
  steps: readonly Step[],
  after: Pick<Dossier, 'state' | 'chain'>,
  at: string,
): readonly Mail[] {
  const { process, issue, settings } = product;
  const { review } = sentences(undefined, process);
  const added = steps.flatMap(({ event, actor, before }, index): readonly Mail[] => {
    const gate = before.stage === null ? undefined : findGateAfter(process, before.stage);
    const linesOf = (requirements: readonly string[]): readonly Text[] => {
      if (!gate) return [];
      const facts = { state: before, files: issue.files, versions: issue.versions };
      return assessGate(process, gate, facts)
        .demands.filter((demand) => isOpenDemand(demand) && requirements.includes(demand.keys.join('|')))
        .map((demand) => demandLine(process, demand, sentences(gate, process)));
    };
    const sequence = current.chain.sequence + index + 1;
    const signed = { by: actor, at, sequence };
    const state = steps[index + 1]?.before ?? after.state;
    const ofReview = reviewMailsFor(process, state, event, review);
    const ofRetirement = [
      ...noticeMailsFor(process, state, event, issue.summary),
      ...requestMailsFor(process, state, event, issue.summary, settings.holders),
    ];
    return [
      ...mailsFor(process, before, event, signed, settings.holders, linesOf),
      ...ofReview.flatMap((mail, number) =>
        signReviewMail(withAudit(mail, after.chain), `${sequence}.${number}`, actor, at),
      ),
      ...ofRetirement.map((mail, number): Mail => ({
        ...mail,
        id: `${sequence}.r${number}`,
        via: 'mail',
        state: 'pending',
        by: actor,
        at,
      })),
    ];
  });
  const stale = staleVoteMails(
    process,
    { state: current.state, files: filesBefore(issue.files, steps) },
    { state: after.state, files: issue.files },
  );
  const next = current.chain.sequence + steps.length;
  return [
    ...current.mails,
    ...added,
    ...stale.flatMap((mail, number) => signReviewMail(mail, `${next}.stale.${number}`, null, at)),
  ];
}

/** A decision names the end of the event stream: whoever rewrites the stream cannot rewrite mails and comments. */
function withAudit(mail: ReviewMail, { sequence, hash }: Dossier['chain']): ReviewMail {
  if (mail.about !== 'reviewDecided') return mail;
  const audit = `${sequence}:${hash}`;
  return { ...mail, facts: { ...mail.facts, audit: { zh: audit, en: audit } } };
}

/** One decision, one mail and one comment. */
function signReviewMail(
  { people, ...mail }: ReviewMail,
  id: string,
  by: Mail['by'],
  at: string,
): readonly Mail[] {
  const common = { ...mail, to: { groups: [], people }, state: 'pending' as const, by, at };
  const told: readonly Mail[] = people.length === 0 ? [] : [{ ...common, id, via: 'mail' }];
  return mail.about === 'reviewDecided'
    ? [...told, { ...common, id: `${id}.comment`, via: 'comment' }]
    : told;
}

/** The files as they were before those that are noticed to be gone went. */
function filesBefore(files: readonly AttachedFile[], steps: readonly Step[]): readonly AttachedFile[] {
  const lost = steps.flatMap(({ event }) => (event.type === 'filesFollowed' ? event.data.lost : []));
  const ghosts = lost.map(({ attachmentId: id, filename }) => ({
    id: attachmentId(id),
    filename,
    sizeBytes: 1,
    author: '',
    authorId: null,
    createdAt: '',
  }));
  return [...files, ...ghosts];
}
