import { events, i18n, makeInvoke, requestJira, view } from '@forge/bridge';
import type { AdminCalls } from '../../src/contract/admin-calls';
import type { PanelCalls } from '../../src/contract/panel-calls';

/** Calls of the issue panel's resolver. */
export const callPanel = makeInvoke<PanelCalls>();

/** Calls of the admin page's resolver. */
export const callAdmin = makeInvoke<AdminCalls>();

/** What the pages need to know of the reader. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
}

/** Locale and time zone of the reader, as Jira says them. */
export async function readReader(): Promise<Reader> {
  const context = await view.getContext();
  return { locale: context.locale, timeZone: context.timezone };
}

/** Looks a text up in `locales/`, in the reader's language. */
export function createTranslate(locale: string): Promise<(key: string) => string> {
  return i18n.createTranslationFunction(locale as Parameters<typeof i18n.createTranslationFunction>[0]);
}

/** Lets Jira set light or dark and load the design tokens. */
export async function enableTheme(): Promise<void> {
  await view.theme.enable();
}

/**
 * Calls back some seconds after anybody changed the issue.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/events/
 */
export async function onIssueChanged(callback: () => void): Promise<() => void> {
  const subscription = await events.on('JIRA_ISSUE_CHANGED', callback);
  return () => subscription.unsubscribe();
}

/** Asks Jira to show the issue anew. A host that cannot is no reason to fail: the panel itself is current. */
export async function refreshIssue(): Promise<void> {
  await view.refresh().catch(() => undefined);
}

/** What came of an upload. */
export type UploadResult =
  { readonly ok: true; readonly attachmentId: string } | { readonly ok: false; readonly status: number };

/**
 * Attaches one file to the issue as the reader, who becomes its author.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/
 */
export async function uploadAttachment(issueId: string, file: File): Promise<UploadResult> {
  const body = new FormData();
  body.append('file', file);
  const response = await requestJira(`/rest/api/3/issue/${encodeURIComponent(issueId)}/attachments`, {
    method: 'POST',
    body,
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) return { ok: false, status: response.status };
  const attachmentId = firstAttachmentId(await response.json());
  return attachmentId === undefined ? { ok: false, status: response.status } : { ok: true, attachmentId };
}

/** Whether the reader may change the issue and attach files to it. */
export async function readCanEdit(issueId: string): Promise<boolean> {
  const query = new URLSearchParams({ issueId, permissions: NEEDED_PERMISSIONS.join(',') });
  const response = await requestJira(`/rest/api/3/mypermissions?${query.toString()}`);
  const answer: unknown = response.ok ? await response.json() : undefined;
  const permissions = isRecord(answer) ? answer.permissions : undefined;
  return NEEDED_PERMISSIONS.every((key) => {
    const permission = isRecord(permissions) ? permissions[key] : undefined;
    return isRecord(permission) && permission.havePermission === true;
  });
}

/** Largest file that Jira takes, in bytes; undefined when Jira does not say. */
export async function readUploadLimit(): Promise<number | undefined> {
  const response = await requestJira('/rest/api/3/attachment/meta');
  const answer: unknown = response.ok ? await response.json() : undefined;
  return isRecord(answer) && typeof answer.uploadLimit === 'number' ? answer.uploadLimit : undefined;
}

const NEEDED_PERMISSIONS = ['EDIT_ISSUES', 'CREATE_ATTACHMENTS'] as const;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function firstAttachmentId(answer: unknown): string | undefined {
  const first: unknown = Array.isArray(answer) ? answer[0] : undefined;
  if (!isRecord(first)) return undefined;
  return typeof first.id === 'string' || typeof first.id === 'number' ? String(first.id) : undefined;
}
