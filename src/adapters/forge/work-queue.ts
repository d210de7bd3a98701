import { Queue as ForgeQueue } from '@forge/events';
import { issueId, type IssueId } from '../../domain/ids';
import type { Queue } from '../../ports';
import { nullable, objectOf, parse, text } from '../shape';

/** Work that goes on after the answer, as it travels through the queue. */
export type Work =
  | { readonly kind: 'sendMails'; readonly issue: IssueId }
  | { readonly kind: 'carryConditions' | 'moveOn'; readonly issue: IssueId }
  | { readonly kind: 'carryReplacement' | 'indexFiles'; readonly issue: IssueId }
  | { readonly kind: 'refresh'; readonly issue: IssueId }
  | { readonly kind: 'passTime' | 'refreshAll' | 'indexRecent'; readonly page: string | null }
  | { readonly kind: 'refreshJql' };

const OF_ISSUE = [
  'sendMails',
  'refresh',
  'carryConditions',
  'moveOn',
  'carryReplacement',
  'indexFiles',
] as const;

const ofIssue = objectOf({ issue: text });
const ofPage = objectOf({ page: nullable(text) });

/**
 * The app's queue; deliveries may come twice and late.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export const workQueue: Queue = {
  sendMails: (issue) => push({ kind: 'sendMails', issue }, `mails:${issue}`),
  moveOn: (issue) => push({ kind: 'moveOn', issue }, `move:${issue}`),
  carryConditions: (issue) => push({ kind: 'carryConditions', issue }, `conditions:${issue}`),
  carryReplacement: (issue) => push({ kind: 'carryReplacement', issue }, `replacement:${issue}`),
  indexFiles: (issue) => push({ kind: 'indexFiles', issue }, `index:${issue}`),
  indexRecent: (page) => push({ kind: 'indexRecent', page }, 'index-recent'),
  refresh: (issue, delaySeconds) => push({ kind: 'refresh', issue }, `refresh:${issue}`, delaySeconds),
  passTime: (page) => push({ kind: 'passTime', page }, 'pass-time'),
  refreshAll: (page) => push({ kind: 'refreshAll', page }, 'refresh-all'),
  refreshJql: () => push({ kind: 'refreshJql' }, 'refresh-jql'),
};

/** The work in a delivered event; null when it is none of ours. */
export function workOf(body: unknown): Work | null {
  const kind = parse(objectOf({ kind: text }), body)?.kind;
  const ofOne = OF_ISSUE.find((each) => each === kind);
  if (ofOne !== undefined) {
    const found = parse(ofIssue, body);
    return found && { kind: ofOne, issue: issueId(found.issue) };
  }
  if (kind === 'refreshJql') return { kind };
  if (kind !== 'refreshAll' && kind !== 'passTime' && kind !== 'indexRecent') return null;
  const found = parse(ofPage, body);
  return found && { kind, page: found.page };
}

/** Work of one key runs one at a time. */
async function push(work: Work, key: string, delayInSeconds = 0): Promise<void> {
  const event = { body: { ...work }, concurrency: { key, limit: 1 } };
  await new ForgeQueue({ key: 'work' }).push(delayInSeconds === 0 ? event : { ...event, delayInSeconds });
}
