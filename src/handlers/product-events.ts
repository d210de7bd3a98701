import type { InvocationError } from '@forge/events';
import { anything, listOf, objectOf, parse, recordOf, text, withDefault } from '../adapters/shape';
import { composeConditions, composeProduct } from '../compose';
import { accountId, issueId } from '../domain/ids';
import type { Mover } from '../usecases/change-product';
import { followConditionIssue } from '../usecases/carry-conditions';
import { refreshProduct } from '../usecases/refresh-product';
import { logFault } from './reply';
import { retryAfterFault } from './retry';

const issueEvent = objectOf({
  issue: objectOf({ id: text, fields: withDefault(recordOf(anything), {}) }),
  atlassianId: withDefault(text, ''),
  changelog: withDefault(
    objectOf({ items: listOf(objectOf({ fieldId: withDefault(text, ''), to: anything })) }),
    {
      items: [],
    },
  ),
});
const attachmentEvent = objectOf({ attachment: objectOf({ issueId: text }) });
const statusField = objectOf({ id: text });

/**
 * An issue was created, or its status, type or project changed.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export async function issueChanged(event: unknown): Promise<InvocationError | undefined> {
  const parsed = parse(issueEvent, event);
  return parsed ? refresh('issueChanged', parsed.issue.id, moverOf(parsed)) : refuseShape('issueChanged');
}

/** A file came or went: what is missing has to be told again. */
export async function filesChanged(event: unknown): Promise<InvocationError | undefined> {
  const parsed = parse(attachmentEvent, event);
  return parsed ? refresh('filesChanged', parsed.attachment.issueId, null) : refuseShape('filesChanged');
}

function refuseShape(name: string): undefined {
  logFault(name, new Error('The event is not of the documented shape.'));
  return undefined;
}

function moverOf({ atlassianId, changelog, issue }: ReturnType<typeof issueEvent>): Mover | null {
  const moved = changelog.items.find(({ fieldId }) => fieldId === 'status')?.to;
  const toStatusId = typeof moved === 'string' ? moved : parse(statusField, issue.fields['status'])?.id;
  return atlassianId === '' || toStatusId === undefined
    ? null
    : { account: accountId(atlassianId), toStatusId };
}

/** Events come late, twice and in any order; only the live issue is believed, and a fault asks for another delivery. */
async function refresh(
  name: string,
  issue: string,
  mover: Mover | null,
): Promise<InvocationError | undefined> {
  try {
    const refreshed = await refreshProduct(await composeProduct('app'), issueId(issue), mover);
    if (!refreshed.ok && refreshed.code === 'NOT_A_PRODUCT')
      await followConditionIssue(await composeConditions(), issue);
    return !refreshed.ok && refreshed.code === 'BUSY' ? retryAfterFault(null) : undefined;
  } catch (error) {
    logFault(name, error);
    return retryAfterFault(error);
  }
}
