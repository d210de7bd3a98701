import { isRecord } from '../../common/json';
import type { RecordDocument, RecordTable } from '../record/record-document';
import type { BothTexts } from '../retirement/drafts/both-texts';
import { indexWords } from './index-words';

type Names = ReadonlyMap<string, string>;
type Entries = Readonly<Record<string, unknown>>;

/** The index of an archive as a page to read, whatever it holds: lists become tables, single facts stand before them. */
export function archiveIndex(
  index: Entries,
  issueKey: string,
  both: BothTexts,
  names: Names,
): RecordDocument {
  const label = (key: string): string => indexWords(key, both.t);
  const write = writer(both, names, label);
  const pairColumns = [both.t('panel.record.what'), both.t('panel.record.value')];
  const single: string[][] = [];
  const tables: RecordTable[] = [];
  for (const [key, value] of Object.entries(index)) {
    const title = label(key);
    const rows = Array.isArray(value) ? (value as unknown[]) : isSection(value) ? mapRows(value) : undefined;
    if (rows === undefined && !isSection(value)) single.push([title, write(value)]);
    else if (rows === undefined) tables.push(pairTable(title, value as Entries));
    else if (rows.length > 0) tables.push(listTable(title, rows));
  }
  function pairTable(title: string, section: Entries): RecordTable {
    const rows = Object.entries(section).map(([key, value]) => [label(key), write(value)]);
    return { title, columns: pairColumns, rows };
  }
  function listTable(title: string, rows: readonly unknown[]): RecordTable {
    const keys = [...new Set(rows.flatMap((row) => (isSection(row) ? Object.keys(row) : [])))];
    const hasLoose = keys.length === 0 || rows.some((row) => !isSection(row));
    return {
      title,
      columns: [...(hasLoose ? [title] : []), ...keys.map(label)],
      rows: rows.map((row) => [
        ...(hasLoose ? [isSection(row) ? '' : write(row)] : []),
        ...keys.map((key) => (isSection(row) && Object.hasOwn(row, key) ? write(row[key]) : '')),
      ]),
    };
  }
  return {
    title: `${both.t('panel.archive.indexTitle')} · ${issueKey}`,
    tables: [
      ...(single.length > 0
        ? [{ title: both.t('panel.draft.summary'), columns: pairColumns, rows: single }]
        : []),
      ...tables,
    ],
  };
}

/** An object that holds more than a name in two languages. */
function isSection(value: unknown): value is Entries {
  return isRecord(value) && !Array.isArray(value) && !isText(value);
}

function isText(value: unknown): value is { readonly zh: string; readonly en: string } {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';
}

/** An object whose parts are all alike objects, as rows with their keys; undefined for any other. */
function mapRows(section: Entries): readonly unknown[] | undefined {
  const parts = Object.entries(section);
  if (parts.length === 0 || !parts.every(([, part]) => isSection(part))) return undefined;
  return parts.map(([key, part]) => ({ key, ...(part as Entries) }));
}

/** Writes any value as the words of one cell. */
function writer(both: BothTexts, names: Names, label: (key: string) => string): (value: unknown) => string {
  const write = (value: unknown): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return names.get(value) ?? value;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return both.t(value ? 'panel.record.yes' : 'panel.record.no');
    if (Array.isArray(value)) {
      const parts = value as unknown[];
      // A line between things that take several lines each.
      return parts
        .map(write)
        .join(parts.some((part) => isSection(part) || Array.isArray(part)) ? '\n\n' : '\n');
    }
    if (isText(value)) return both.name(value);
    if (!isRecord(value)) return '';
    return Object.entries(value)
      .map(([key, part]) => `${label(key)}: ${write(part)}`)
      .join('\n');
  };
  return write;
}
