import type { AccountId, IssueId } from '../../domain/ids';

/** The only place that builds a key of the app's storage. */
export const SETTINGS_KEY = 'settings';

/** Custom entity of dossier heads; its keys are issue ids. */
export const DOSSIER_ENTITY = 'dossier';

/** Key under which the product is found whose condition an issue carries. */
export function conditionKey(issueId: string): string {
  return `condition:${issueId}`;
}

/** Key of one recorded event. Padded, so that keys sort as the events happened. */
export function eventKey(issue: IssueId, sequence: number): string {
  return `event:${issue}:${String(sequence).padStart(6, '0')}`;
}

/** Key of a chunk of a table's rows. */
export function chunkKey(issue: IssueId, chunk: string): string {
  return `${chunkKeyStart(issue)}${chunk}`;
}

/** How the keys of all chunks of a product begin. */
export function chunkKeyStart(issue: IssueId): string {
  return `rows:${issue}:`;
}

/** Key of a part of a text that somebody brings. */
export function uploadKey(issue: IssueId, account: AccountId, upload: string, part: number): string {
  return `upload:${issue}:${account}:${upload}:${part}`;
}

/** Key under which stands what has been read of a product's files. */
export function fingerprintKey(issue: IssueId): string {
  return `fingerprints:${issue}`;
}

/** Key of a published version of the process. */
export function processKey(version: number): string {
  return `process:${version}`;
}

/** Rules that Jira could not evaluate. */
export const FAILURES_KEY = 'failures';

/** Products that need a look. */
export const PRODUCT_NOTES_KEY = 'product-notes';
