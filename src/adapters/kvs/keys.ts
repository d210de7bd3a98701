import type { IssueId } from '../../domain/ids';

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
