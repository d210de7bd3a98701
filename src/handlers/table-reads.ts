import type { Request } from '@forge/resolver';
import { listOf, number, objectOf, oneOf, parse, text } from '../adapters/shape';
import { MAX_CHUNKS_PER_CALL } from '../contract/table-limits';
import type { ImportPreview, ImportProblem } from '../contract/table-view';
import type { TableDefinition } from '../domain/process/deliverable';
import type { TableProblem, TableReading } from '../domain/table/table-reading';
import { cellOf } from '../domain/table/table-index';
import { exportRows, previewImport, readRows, stageText } from '../usecases/read-table';
import { asCaller } from './panel-caller';
import { partCount, partNumber, partText, uploadId } from './upload-shapes';

const rowsOf = objectOf({ deliverable: text, chunks: listOf(text) });
const staged = objectOf({ upload: uploadId, part: partNumber, text: partText });
const preview = objectOf({ deliverable: text, upload: uploadId, parts: partCount });
const exported = objectOf({ deliverable: text, language: oneOf('zh', 'en'), from: number });

/** Rows of an import that are shown before it is made. */
const SAMPLE_ROWS = 5;

/** Calls of the panel that read a table, or bring a text for it. */
export const tableReads = {
  'table/rows': (request: Request<unknown>) =>
    asCaller('table/rows', request, async (deps, { issue }) => {
      const asked = parse(rowsOf, request.payload);
      if (!asked || asked.chunks.length > MAX_CHUNKS_PER_CALL) return { ok: false, code: 'BAD_REQUEST' };
      const found = await readRows(deps, issue, asked.deliverable, asked.chunks);
      return found.ok ? { ok: true, value: { rows: Object.fromEntries(found.rows) } } : found;
    }),

  'table/stage': (request: Request<unknown>) =>
    asCaller('table/stage', request, async (deps, { issue, account }) => {
      const asked = parse(staged, request.payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const { upload: id, part } = asked;
      const kept = await stageText(deps, { issue, account, id }, part, asked.text);
      return kept.ok ? { ok: true, value: { part } } : kept;
    }),

  'table/preview': (request: Request<unknown>) =>
    asCaller('table/preview', request, async (deps, { issue, account }) => {
      const asked = parse(preview, request.payload);
      if (!asked) return { ok: false, code: 'BAD_REQUEST' };
      const { upload: id, deliverable, parts } = asked;
      const found = await previewImport(deps, { issue, account, id }, deliverable, parts);
      return found.ok ? { ok: true, value: importPreview(found.table, found.reading) } : found;
    }),

  'table/export': (request: Request<unknown>) =>
    asCaller('table/export', request, async (deps, { issue }) => {
      const asked = parse(exported, request.payload);
      if (!asked || !Number.isInteger(asked.from) || asked.from < 0)
        return { ok: false, code: 'BAD_REQUEST' };
      const found = await exportRows(deps, issue, asked.deliverable, asked.language, asked.from);
      return found.ok ? { ok: true, value: { text: found.text, next: found.next } } : found;
    }),
};

function importPreview(
  { columns }: TableDefinition,
  { rows, problems, problemCount, ignoredColumns }: TableReading,
): ImportPreview {
  const required = columns.filter(({ isRequired }) => isRequired);
  const isIncomplete = (cells: TableReading['rows'][number]): boolean =>
    required.some(({ key }) => cellOf(cells, key) === '');
  return {
    rowCount: rows.length,
    incompleteCount: rows.filter(isIncomplete).length,
    sample: rows.slice(0, SAMPLE_ROWS),
    problems: problems.map(problemView),
    problemCount,
    ignoredColumns,
  };
}

function problemView({ line, code, column, value, max }: TableProblem): ImportProblem {
  return {
    line,
    code,
    facts: {
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
      ...(max === undefined ? {} : { max: String(max) }),
    },
  };
}
