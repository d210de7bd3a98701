import type { InvocationError } from '@forge/events';
import { workOf } from '../adapters/forge/work-queue';
import { anything, objectOf, parse } from '../adapters/shape';
import { healthNotes } from '../adapters/kvs/health-notes';
import { composeConditions, composeJql, composeMail, composeProduct, composeReplacements } from '../compose';
import { carryReplacement } from '../usecases/carry-replacement';
import { carryConditions } from '../usecases/carry-conditions';
import { indexFiles, indexRecent } from '../usecases/index-files';
import { moveOn } from '../usecases/move-on';
import { passTime } from '../usecases/pass-time';
import { refreshAll } from '../usecases/refresh-all';
import { refreshPrecomputations } from '../usecases/refresh-precomputations';
import { refreshProduct } from '../usecases/refresh-product';
import { sendMails } from '../usecases/send-mails';
import { logFault } from './reply';
import { retryAfterFault } from './retry';

const delivered = objectOf({ body: anything });

/**
 * Work from the app's queue. It may come twice or late; a fault asks for another delivery.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
 */
export async function work(event: unknown): Promise<InvocationError | undefined> {
  const asked = workOf(parse(delivered, event)?.body);
  if (!asked) {
    logFault('work', new Error('The queue delivered something that the app did not put there.'));
    return undefined;
  }
  try {
    if (asked.kind === 'sendMails') await sendMails(await composeMail(), asked.issue);
    if (asked.kind === 'carryConditions') await carryConditions(await composeConditions(), asked.issue);
    if (asked.kind === 'moveOn') await moveOn(await composeProduct('app'), asked.issue);
    if (asked.kind === 'carryReplacement') await carryReplacement(await composeReplacements(), asked.issue);
    if (asked.kind === 'indexFiles') await indexFiles(await composeProduct('app'), asked.issue);
    if (asked.kind === 'passTime') await passTime(await composeProduct('app'), asked.page);
    if (asked.kind === 'indexRecent') await indexRecent(await composeProduct('app'), asked.page);
    if (asked.kind === 'refreshAll')
      await refreshAll({ ...(await composeProduct('app')), healthNotes }, asked.page);
    if (asked.kind === 'refreshJql') await refreshPrecomputations(await composeJql());
    if (asked.kind === 'refresh') {
      const refreshed = await refreshProduct(await composeProduct('app'), asked.issue, null);
      if (!refreshed.ok && refreshed.code === 'BUSY') return retryAfterFault(null);
    }
    return undefined;
  } catch (error) {
    logFault(`work ${asked.kind}`, error);
    return retryAfterFault(error);
  }
}
