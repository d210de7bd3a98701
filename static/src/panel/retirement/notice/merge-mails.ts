import type { MailPreview } from '../../../../../src/contract/retirement-view';

/** Mails that say the same, as one: many recipients are reached in several goes. */
export function mergeMails(mails: readonly MailPreview[]): readonly MailPreview[] {
  const merged = new Map<string, MailPreview>();
  for (const mail of mails) {
    const key = JSON.stringify([mail.about, mail.subject, mail.text]);
    const known = merged.get(key);
    merged.set(key, {
      ...mail,
      groups: [...new Set([...(known?.groups ?? []), ...mail.groups])],
      people: [...new Set([...(known?.people ?? []), ...mail.people])],
    });
  }
  return [...merged.values()];
}
