import type { IssueId } from '../domain/ids';
import type { Mail } from '../domain/outbox/mail';
import { fillText, joinTexts, type Text } from '../domain/text';
import type { Clock, Dossier, Dossiers, Mailer, MailSentences } from '../ports';

export interface MailDeps {
  readonly dossiers: Dossiers;
  readonly mailer: Mailer;
  readonly mailSentences: MailSentences;
  readonly clock: Clock;
  /** Key of the issue, for the text. Null when the issue is gone. */
  readonly keyOf: (issue: IssueId) => Promise<string | null>;
}

/**
 * Sends what a product owes. Each mail is marked before and after: one that is found half way was perhaps sent,
 * and waits for a person. A comment is found by its mark, so one that is found half way is simply made again.
 * @throws whatever kept Jira from answering, after noting which mail nobody knows about
 */
export async function sendMails(deps: MailDeps, issue: IssueId): Promise<void> {
  const key = await deps.keyOf(issue);
  if (key === null) return;
  for (;;) {
    const head = await deps.dossiers.load(issue);
    const mail = head && nextMail(head.mails);
    if (!head || !mail) return;
    const isMine = await replaceMail(deps, issue, head, mail.id, { ...mail, state: 'sending' });
    if (!isMine) continue;
    await settle(deps, issue, mail, await trySending(deps, issue, mail, key));
  }
}

/** Comments that were left half way come last: whatever keeps Jira from taking them keeps no mail back. */
function nextMail(mails: readonly Mail[]): Mail | undefined {
  return (
    mails.find(({ state }) => state === 'pending') ??
    mails.find(({ state, via }) => state === 'sending' && via === 'comment')
  );
}

/** What a mail says. One mail reaches people of both languages. */
export function mailContent(
  sentences: MailSentences,
  { about, facts: known, lines }: Pick<Mail, 'about' | 'facts' | 'lines'>,
  key: string,
): { readonly subject: string; readonly text: string; readonly body: Text } {
  const template = sentences[about];
  const facts = { ...known, issue: key, lines: joinTexts(lines, { zh: '\n', en: '\n' }) };
  const [subject, body] = [fillText(template.subject, facts), fillText(template.body, facts)];
  return { subject: `${subject.zh} / ${subject.en}`, text: `${body.zh}\n\n${body.en}`, body };
}

type Sent = 'sent' | 'failed' | 'unsure';

async function trySending(
  { mailer, mailSentences }: MailDeps,
  issue: IssueId,
  mail: Mail,
  key: string,
): Promise<Sent> {
  const { body, ...content } = mailContent(mailSentences, mail, key);
  try {
    if (mail.via === 'comment') {
      const audit = mail.facts['audit']?.en;
      const paragraphs = [body.zh, body.en, ...(audit === undefined ? [] : [audit])];
      const isTaken = await mailer.comment(issue, `${issue}.${mail.id}`, paragraphs);
      return isTaken ? 'sent' : 'failed';
    }
    return (await mailer.send(issue, mail, content)) ? 'sent' : 'failed';
  } catch (error) {
    // Whoever called tries again, and finds the comment if Jira has taken it after all.
    if (mail.via === 'comment') throw error;
    return 'unsure';
  }
}

async function settle(deps: MailDeps, issue: IssueId, mail: Mail, sent: Sent): Promise<void> {
  for (;;) {
    const head = await deps.dossiers.load(issue);
    if (!head?.mails.some(({ id }) => id === mail.id)) return;
    const next = sent === 'sent' ? null : { ...mail, state: sent, at: deps.clock.now() };
    if (await replaceMail(deps, issue, head, mail.id, next)) return;
  }
}

/** Puts another state of a mail into the head; null takes the mail out. */
export async function replaceMail(
  { dossiers, clock }: Pick<MailDeps, 'dossiers' | 'clock'>,
  issue: IssueId,
  head: Dossier,
  id: string,
  next: Mail | null,
): Promise<boolean> {
  const at = clock.now();
  const mails = head.mails.flatMap((mail) => (mail.id !== id ? [mail] : next ? [{ ...next, at }] : []));
  return dossiers.commit(issue, head, { ...head, revision: head.revision + 1, mails }, [], at);
}
