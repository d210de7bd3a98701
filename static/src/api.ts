import { events, i18n, makeInvoke, NavigationTarget, requestJira, router, view } from '@forge/bridge';
import type { AdminCalls } from '../../src/contract/admin-calls';
import type { PanelCalls } from '../../src/contract/panel-calls';
import type { PortfolioCalls } from '../../src/contract/portfolio-calls';
import type { RuleCalls } from '../../src/contract/rule-calls';
import { isRecord, listOf } from './common/json';

/** Calls of the issue panel's resolver. */
export const callPanel = makeInvoke<PanelCalls>();

/** Calls of the admin page's resolver. */
export const callAdmin = makeInvoke<AdminCalls>();

/** Calls of the portfolio page's resolver. */
export const callPortfolio = makeInvoke<PortfolioCalls>();

/** Calls of the workflow rule's resolver. */
export const callRule = makeInvoke<RuleCalls>();

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

/** What Jira says of the place where the page stands, e.g. of the transition of a workflow rule. */
export async function readExtension(): Promise<Readonly<Record<string, unknown>>> {
  const { extension } = await view.getContext();
  return extension;
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

/** What the reader may do with an issue. */
export interface Rights {
  /** Change it and attach files to it. */
  readonly canEdit: boolean;
  readonly administersProject: boolean;
}

/** Asks Jira what the reader may do with an issue. */
export async function readRights(issueId: string): Promise<Rights> {
  const query = new URLSearchParams({ issueId, permissions: [...TO_EDIT, TO_ADMINISTER].join(',') });
  const response = await requestJira(`/rest/api/3/mypermissions?${query.toString()}`);
  const answer: unknown = response.ok ? await response.json() : undefined;
  const permissions = isRecord(answer) ? answer.permissions : undefined;
  const has = (key: string) => {
    const permission = isRecord(permissions) ? permissions[key] : undefined;
    return isRecord(permission) && permission.havePermission === true;
  };
  return { canEdit: TO_EDIT.every(has), administersProject: has(TO_ADMINISTER) };
}

/** Moves an issue to one of these statuses as the reader, by a transition that Jira offers; says whether it did. */
export async function moveIssueTo(issueId: string, statusIds: readonly string[]): Promise<boolean> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueId)}/transitions`;
  const response = await requestJira(path);
  const answer: unknown = response.ok ? await response.json() : undefined;
  const offered =
    isRecord(answer) && Array.isArray(answer.transitions) ? (answer.transitions as unknown[]) : [];
  const way = offered.find(
    (each) =>
      isRecord(each) && isRecord(each.to) && typeof each.to.id === 'string' && statusIds.includes(each.to.id),
  );
  if (!isRecord(way) || typeof way.id !== 'string') return false;
  const made = await requestJira(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ transition: { id: way.id } }),
  });
  return made.ok;
}

/** An issue as Jira shows it to the reader. */
export interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

/** An issue by its id or key, e.g. `PROD-12`; undefined when the reader may not see it. */
export async function readIssue(idOrKey: string): Promise<FoundIssue | undefined> {
  const response = await requestJira(`/rest/api/3/issue/${encodeURIComponent(idOrKey)}?fields=summary`);
  const answer: unknown = response.ok ? await response.json() : undefined;
  return issueIn(answer);
}

/** An issue out of what Jira answers. */
export function issueIn(answer: unknown): FoundIssue | undefined {
  if (!isRecord(answer) || typeof answer.id !== 'string' || typeof answer.key !== 'string') return undefined;
  const summary = isRecord(answer.fields) ? answer.fields.summary : undefined;
  return { id: answer.id, key: answer.key, summary: typeof summary === 'string' ? summary : '' };
}

/** Opens an issue in another tab. */
export async function openIssue(key: string): Promise<void> {
  await router.open(`/browse/${encodeURIComponent(key)}`);
}

/** Largest file that Jira takes, in bytes; undefined when Jira does not say. */
export async function readUploadLimit(): Promise<number | undefined> {
  const response = await requestJira('/rest/api/3/attachment/meta');
  const answer: unknown = response.ok ? await response.json() : undefined;
  return isRecord(answer) && typeof answer.uploadLimit === 'number' ? answer.uploadLimit : undefined;
}

/**
 * Opens an address in another tab: the frame of Custom UI may not open one itself.
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/router/
 */
export async function openPage(address: string): Promise<void> {
  await router.open(address);
}

/** Opens Jira's search with a query, in another tab. */
export async function openSearch(jql: string): Promise<void> {
  await router.open(`/issues/?jql=${encodeURIComponent(jql)}`);
}

/** Opens the page Product archive in another tab, at the archive of one product. */
export async function openProductArchive(issueId: string): Promise<void> {
  const page = { target: NavigationTarget.Module, moduleKey: 'lifecycle-portfolio' } as const;
  const address = await router.getUrl(page).catch(() => null);
  await router.open(address === null ? page : `${address.href}/archive/${encodeURIComponent(issueId)}`);
}

/** Where a page of its own stands, below its address in Jira; `/` for the page itself. */
export interface PagePlace {
  readonly path: () => string;
  readonly go: (path: string) => void;
  /** Hears the browser's back and forward; the answer stops that. */
  readonly listen: (moved: (path: string) => void) => () => void;
}

/**
 * The place of the page in the browser's address.
 * @throws where the page has none
 * @see https://developer.atlassian.com/platform/forge/custom-ui-bridge/view/#createhistory
 */
export async function openPlace(): Promise<PagePlace> {
  const history = await view.createHistory();
  return {
    path: () => history.location.pathname,
    go: (path) => history.push(path),
    listen: (moved) => history.listen(({ pathname }) => moved(pathname)),
  };
}

/** Opens an attachment of the issue in another tab. */
export async function openAttachment(attachmentId: string): Promise<void> {
  await router.open(`/rest/api/3/attachment/content/${encodeURIComponent(attachmentId)}`);
}

/** A person as Jira shows one. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

/** The reader as departments and roles know people. */
export interface Me {
  readonly accountId: string;
  readonly groupIds: readonly string[];
}

/**
 * Who the reader is, and in which groups.
 * @throws when Jira does not say
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-myself/
 */
export async function readMe(): Promise<Me> {
  const answer = await readJson('/rest/api/3/myself?expand=groups');
  if (!isRecord(answer) || typeof answer.accountId !== 'string') throw new Error('Jira names no reader.');
  const groups = isRecord(answer.groups) ? listOf(answer.groups.items) : [];
  const groupIds = groups.flatMap((group) =>
    isRecord(group) && typeof group.groupId === 'string' ? [group.groupId] : [],
  );
  return { accountId: answer.accountId, groupIds };
}

/**
 * The people of these account ids; whoever Jira no longer knows is left out.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-bulk-get
 */
export async function readPeople(accountIds: readonly string[]): Promise<readonly Person[]> {
  const query = new URLSearchParams({ maxResults: String(MOST_PEOPLE) });
  for (const accountId of accountIds.slice(0, MOST_PEOPLE)) query.append('accountId', accountId);
  const answer = await readJson(`/rest/api/3/user/bulk?${query.toString()}`);
  return peopleIn(isRecord(answer) ? answer.values : undefined);
}

/** Active people whose name or address begins with a text. */
export async function searchPeople(text: string): Promise<readonly Person[]> {
  const query = new URLSearchParams({ query: text, maxResults: '20' });
  const found = listOf(await readJson(`/rest/api/3/user/search?${query.toString()}`));
  // Apps and customers of a service desk are no people of the process.
  return peopleIn(found.filter((one) => isRecord(one) && one.accountType === 'atlassian'));
}

/**
 * Groups whose names contain a text.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-groups/#api-rest-api-3-groups-picker-get
 */
export async function searchGroups(
  text: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const query = new URLSearchParams({ query: text, caseInsensitive: 'true', maxResults: '20' });
  const answer = await readJson(`/rest/api/3/groups/picker?${query.toString()}`);
  return listOf(isRecord(answer) ? answer.groups : undefined).flatMap((one) =>
    isRecord(one) && typeof one.groupId === 'string' && typeof one.name === 'string'
      ? [{ id: one.groupId, name: one.name }]
      : [],
  );
}

/**
 * Names of the site's fields by id, in the reader's language.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-get
 */
export async function readFieldNames(): Promise<Readonly<Record<string, string>>> {
  const named = listOf(await readJson('/rest/api/3/field')).flatMap((field) =>
    isRecord(field) && typeof field.id === 'string' && typeof field.name === 'string'
      ? [[field.id, field.name] as const]
      : [],
  );
  return Object.fromEntries(named);
}

/** As many as `user/bulk` gives at once. */
const MOST_PEOPLE = 200;

/**
 * What Jira answers to a question that carries a body.
 * @throws when Jira refuses
 */
export async function askJira(path: string, body: unknown): Promise<unknown> {
  return readJson(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
  });
}

async function readJson(path: string, how?: Parameters<typeof requestJira>[1]): Promise<unknown> {
  const response = await requestJira(path, how);
  if (!response.ok) throw new Error(`Jira answered ${response.status} to ${path}.`);
  const answer: unknown = await response.json();
  return answer;
}

function peopleIn(list: unknown): readonly Person[] {
  return listOf(list).flatMap((one) =>
    isRecord(one) && typeof one.accountId === 'string' && typeof one.displayName === 'string'
      ? [{ accountId: one.accountId, displayName: one.displayName }]
      : [],
  );
}

const TO_EDIT = ['EDIT_ISSUES', 'CREATE_ATTACHMENTS'] as const;
const TO_ADMINISTER = 'ADMINISTER_PROJECTS';

function firstAttachmentId(answer: unknown): string | undefined {
  const first: unknown = Array.isArray(answer) ? answer[0] : undefined;
  if (!isRecord(first)) return undefined;
  return typeof first.id === 'string' || typeof first.id === 'number' ? String(first.id) : undefined;
}
