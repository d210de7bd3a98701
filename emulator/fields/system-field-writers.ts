import { z } from 'zod';
import { LIMITS } from '../limits';
import { hasProjectPermission } from '../permissions/has-permission';
import type { Issue } from '../store/issues';
import { bad, good, type Result } from '../store/result';
import type { Store } from '../store/store';
import { isCalendarDay } from './app-field-value';
import { isDocument, NOT_A_DOCUMENT } from './document-of';
import { writeResolution, writeVersions } from './outcome-writers';

export type FieldWriter = (store: Store, issue: Issue, value: unknown) => Result<Issue, string>;

const userRef = z
  .union([z.object({ accountId: z.string().nullable() }), z.object({ id: z.string().nullable() })])
  .nullable();
const named = z.union([z.object({ id: z.string() }), z.object({ name: z.string() })]);

function writeSummary(_store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  if (value !== null && typeof value !== 'string') return bad('Operation value must be a string');
  const summary = (value ?? '').trim();
  if (summary === '') return bad('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) return bad('The summary is invalid because it contains newline characters.');
  if (summary.length > LIMITS.summaryCharacters)
    return bad(`Summary can't exceed ${LIMITS.summaryCharacters} characters.`);
  return good({ ...issue, summary });
}

function writeDescription(_store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  if (value === null) return good({ ...issue, description: null });
  return isDocument(value) ? good({ ...issue, description: z.json().parse(value) }) : bad(NOT_A_DOCUMENT);
}

function writePriority(store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  const parsed = named.safeParse(value);
  if (!parsed.success) return bad('Specify the Priority (id or name) in the string format');
  const wanted = parsed.data;
  const priority =
    'id' in wanted
      ? store.priorities.get(wanted.id)
      : store.priorities.all().find((one) => one.name === wanted.name);
  return priority === undefined
    ? bad('The priority selected is invalid.')
    : good({ ...issue, priorityId: priority.id });
}

/** Why a label is refused; null when it is fine. */
function labelProblem(label: string): string | null {
  if (/\s/.test(label)) return `The label '${label}' contains spaces which is invalid.`;
  if (label.length > LIMITS.labelCharacters)
    return `The label '${label}' exceeds the maximum length for a single label of ${LIMITS.labelCharacters} characters.`;
  return label === '' ? 'The label is empty.' : null;
}

function writeLabels(_store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  const parsed = z.array(z.string()).nullable().safeParse(value);
  if (!parsed.success) return bad('data was not an array');
  const labels = [...new Set(parsed.data ?? [])];
  const problem = labels.map(labelProblem).find((said) => said !== null);
  return problem === undefined ? good({ ...issue, labels: labels.sort() }) : bad(problem);
}

function readUserRef(store: Store, value: unknown): Result<string | null, string> {
  const parsed = userRef.safeParse(value);
  if (!parsed.success) return bad('data was not an object');
  const accountId =
    parsed.data === null ? null : 'accountId' in parsed.data ? parsed.data.accountId : parsed.data.id;
  if (accountId !== null && store.users.get(accountId) === undefined)
    return bad('Specify a valid value for the user.');
  return good(accountId);
}

function writeAssignee(store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  const read = readUserRef(store, value);
  if (!read.ok) return read;
  const assigneeId = read.value;
  const project = store.projects.need(issue.projectId);
  if (assigneeId !== null && !hasProjectPermission(store, assigneeId, project, 'ASSIGNABLE_USER'))
    return bad(`User '${assigneeId}' cannot be assigned issues.`);
  return good({ ...issue, assigneeId });
}

function writeReporter(store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  const read = readUserRef(store, value);
  if (!read.ok) return read;
  return read.value === null ? bad('Reporter is required.') : good({ ...issue, reporterId: read.value });
}

function writeDueDate(_store: Store, issue: Issue, value: unknown): Result<Issue, string> {
  if (value === null || value === '') return good({ ...issue, dueDate: null });
  return isCalendarDay(value)
    ? good({ ...issue, dueDate: value })
    : bad('Date value is invalid. Enter the date in the format yyyy-MM-dd.');
}

/** System fields that create, edit and transition screens can set. */
export const SYSTEM_FIELD_WRITERS: Readonly<Record<string, FieldWriter>> = {
  summary: writeSummary,
  description: writeDescription,
  priority: writePriority,
  labels: writeLabels,
  resolution: writeResolution,
  fixVersions: writeVersions('fixVersionIds'),
  versions: writeVersions('affectedVersionIds'),
  assignee: writeAssignee,
  reporter: writeReporter,
  duedate: writeDueDate,
};
