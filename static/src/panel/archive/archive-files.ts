import type { AssembledArchive } from '../../../../src/contract/archive-view';
import type { Refusal } from '../../../../src/contract/reply';
import { readPeople } from '../../api';
import type { Texts } from '../../common/texts';
import { bothLanguages } from '../record/both-languages';
import { recordAsHtml } from '../record/record-files';
import { bothTexts } from '../retirement/drafts/both-texts';
import { exportTable } from '../table/export-table';
import { archiveIndex } from './archive-index';
import { accountsIn, readIndex } from './read-index';

/** As many as Jira names at once. */
const PEOPLE_AT_ONCE = 200;

/** The files of an archive: the index as it is, the index to read, and the inventory where there is one. */
export async function archiveFiles(
  { json, table }: AssembledArchive,
  issueKey: string,
  { t, language }: Pick<Texts, 't' | 'language'>,
): Promise<{ readonly ok: true; readonly value: readonly File[] } | Refusal> {
  const facts = { key: issueKey };
  const index = readIndex(json);
  const [{ zh, en }, names] = await Promise.all([bothLanguages(), namesOf(accountsIn(index))]);
  const html = recordAsHtml(archiveIndex(index, issueKey, bothTexts(zh, en), names));
  const files = [
    new File([json], `${t('panel.archive.indexFile', facts)}.json`, { type: 'application/json' }),
    new File([html], `${t('panel.archive.indexFile', facts)}.html`, { type: 'text/html' }),
  ];
  if (table === null) return { ok: true, value: files };
  const csv = await exportTable(table, language);
  if (!csv.ok) return csv;
  const inventory = new File([csv.value], `${t('panel.archive.inventoryFile', facts)}.csv`, {
    type: 'text/csv',
  });
  return { ok: true, value: [...files, inventory] };
}

async function namesOf(accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < accounts.length; from += PEOPLE_AT_ONCE) {
    // A name that Jira does not know any more stays an account id.
    const people = await readPeople(accounts.slice(from, from + PEOPLE_AT_ONCE)).catch(() => []);
    for (const { accountId, displayName } of people) names.set(accountId, displayName);
  }
  return names;
}
