import { InvocationError, InvocationErrorCode } from '@forge/events';
import { objectOf, parse, text, withDefault, type Shape } from '../adapters/shape';
import { JiraError } from '../adapters/jira/client';
import { composeProduct } from '../compose';
import { accountId, issueId } from '../domain/ids';
import { refreshProduct } from '../usecases/refresh-product';
import { logFault } from './reply';

const issueEvent = objectOf({ issue: objectOf({ id: text }), atlassianId: withDefault(text, '') });
const attachmentEvent = objectOf({
  attachment: objectOf({ issueId: text }),
  atlassianId: withDefault(text, ''),
});

/** Seconds before a failed event is tried again, unless Jira names a time. */
const RETRY_AFTER_SECONDS = 15;

/**
 * An issue was created, or its status, type or project changed.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export const issueChanged = (event: unknown) =>
  refresh('issueChanged', event, issueEvent, ({ issue }) => issue.id);

/** A file came or went: what is missing has to be told again. */
export const filesChanged = (event: unknown) =>
  refresh('filesChanged', event, attachmentEvent, ({ attachment }) => attachment.issueId);

/** Events come late, twice and in any order; only the live issue is believed, and a fault asks for another delivery. */
async function refresh<T extends { readonly atlassianId: string }>(
  name: string,
  event: unknown,
  shape: Shape<T>,
  issueOf: (event: T) => string,
): Promise<InvocationError | undefined> {
  const parsed = parse(shape, event);
  if (!parsed) {
    logFault(name, new Error('The event is not of the documented shape.'));
    return undefined;
  }
  try {
    const actor = parsed.atlassianId === '' ? null : accountId(parsed.atlassianId);
    const refreshed = await refreshProduct(await composeProduct('app'), issueId(issueOf(parsed)), actor);
    return !refreshed.ok && refreshed.code === 'BUSY' ? retry(null) : undefined;
  } catch (error) {
    logFault(name, error);
    return retry(error);
  }
}

function retry(error: unknown): InvocationError {
  const isRateLimited = error instanceof JiraError && error.status === 429;
  return new InvocationError({
    retryAfter: (isRateLimited ? error.retryAfterSeconds : null) ?? RETRY_AFTER_SECONDS,
    retryReason: isRateLimited
      ? InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED
      : InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
