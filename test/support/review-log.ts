import type { LocalSite } from '../../emulator/local-site';
import type { DossierEvent, EventData, EventType, RecordedEvent } from '../../src/domain/dossier/event';
import type { Person } from './test-site';

/** Everything the app has recorded of a product, in order. */
export function eventsOf(site: LocalSite, issueId: string): readonly RecordedEvent[] {
  const { kvs } = site.world();
  return kvs
    .keys()
    .filter(({ key }) => key.startsWith(`event:${issueId}:`))
    .map(({ kind, key, entityName }) => kvs.peek(kind, key, entityName) as RecordedEvent)
    .sort((one, other) => one.sequence - other.sequence);
}

/** Data of the recorded events of one type, in order. */
export function recordedOf<Type extends EventType>(
  site: LocalSite,
  issueId: string,
  type: Type,
): readonly EventData[Type][] {
  const events = eventsOf(site, issueId) as readonly (RecordedEvent & DossierEvent)[];
  return events.flatMap((event) => (event.type === type ? [event.data as EventData[Type]] : []));
}

/** Values of a product's fields by their English names. */
export async function fieldsOf(person: Person, key: string): Promise<Readonly<Record<string, unknown>>> {
  const [names, issue] = await Promise.all([
    person.get('/rest/api/3/field'),
    person.get(`/rest/api/3/issue/${key}?fields=*all`),
  ]);
  return Object.fromEntries(
    [...names.body].map((field) => [String(field['name']), issue.body['fields'][field['id']]]),
  );
}

/** Subjects of the mails that speak of an issue in these words. */
export async function mailsAbout(person: Person, key: string, words: RegExp): Promise<readonly string[]> {
  const mails = await person.get('/__site/outbox');
  return [...mails.body['mails']]
    .map((mail) => String(mail['subject']))
    .filter((subject) => subject.includes(`${key}: `) && words.test(subject));
}
