import { factValues, type DossierState } from '../dossier/state';
import type { DossierEvent, EventData } from '../dossier/event';
import type { Holders } from '../holders';
import type { Mail } from '../outbox/mail';
import { optionsOf } from '../process/fact';
import {
  findDeliverable,
  findFact,
  findNoticeGate,
  type ProcessDefinition,
} from '../process/process-definition';
import { sameText, type Text } from '../text';

/** A mail before it is signed. */
export type UnsignedMail = Pick<Mail, 'about' | 'facts' | 'lines' | 'to'>;

/** People to whom one mail goes: Jira is asked to reach them all at once. */
const PEOPLE_PER_MAIL = 50;

/**
 * The mails of a notice: one to the whole company, and one to those who answer for an installation.
 * @param product how the product is called
 */
export function noticeMails(
  process: ProcessDefinition,
  state: DossierState,
  product: string,
  { groups, people, told, number }: Pick<EventData['noticeSent'], 'groups' | 'people' | 'told' | 'number'>,
): readonly UnsignedMail[] {
  const lines = noticeLines(process, state);
  const facts = { product: sameText(product), number: sameText(String(number)) };
  const company: Holders = { groups, people };
  return [
    ...(groups.length + people.length === 0
      ? []
      : [{ about: 'noticeToCompany' as const, to: company, facts, lines }]),
    ...batches(told).map((batch) => ({
      about: 'noticeToOwners' as const,
      to: { groups: [], people: batch },
      facts,
      lines,
    })),
  ];
}

/** Who is told of an event of a notice. */
export function noticeMailsFor(
  process: ProcessDefinition,
  after: DossierState,
  event: DossierEvent,
  product: string,
): readonly UnsignedMail[] {
  if (event.type === 'noticeSent') return noticeMails(process, after, product, event.data);
  return event.type === 'ownersReminded' ? reminderMails(after, product, event.data.accounts) : [];
}

/** Those who have not confirmed are asked again. */
function reminderMails(
  state: DossierState,
  product: string,
  accounts: Holders['people'],
): readonly UnsignedMail[] {
  const facts = {
    product: sameText(product),
    number: sameText(String(state.retirement.notice?.number ?? 1)),
  };
  return batches(accounts).map((people) => ({
    about: 'noticeReminder' as const,
    to: { groups: [], people },
    facts,
    lines: [],
  }));
}

/** What a notice names: why, replaced by what, until when, and the documents. */
function noticeLines(process: ProcessDefinition, state: DossierState): readonly Text[] {
  const policy = findNoticeGate(process, state.stage)?.notice;
  if (!policy) return [];
  const values = factValues(state);
  const facts = policy.facts.flatMap((key) => {
    const fact = findFact(process, key);
    const value = values[key];
    if (!fact || value === undefined) return [];
    const option = optionsOf(fact).find((each) => each.value === value);
    return [line(fact.name, option?.name ?? sameText(state.facts[key]?.label ?? value))];
  });
  const documents = policy.documents.flatMap((key) => {
    const deliverable = findDeliverable(process, key);
    const titles = (state.evidence[key] ?? []).flatMap(({ versions }) => {
      const content = versions.at(-1)?.content;
      if (content?.kind === 'file') return content.isLost ? [] : [content.filename];
      return content?.kind === 'link' ? [content.url] : [];
    });
    return deliverable && titles.length > 0 ? [line(deliverable.name, sameText(titles.join('; ')))] : [];
  });
  return [...facts, ...documents];
}

const line = (name: Text, value: Text): Text => ({
  zh: `${name.zh}：${value.zh}`,
  en: `${name.en}: ${value.en}`,
});

function batches(accounts: Holders['people']): readonly Holders['people'][] {
  const count = Math.ceil(accounts.length / PEOPLE_PER_MAIL);
  return Array.from({ length: count }, (_each, index) =>
    accounts.slice(index * PEOPLE_PER_MAIL, (index + 1) * PEOPLE_PER_MAIL),
  );
}
