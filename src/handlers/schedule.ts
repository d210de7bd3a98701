import { workQueue } from '../adapters/forge/work-queue';
import { logFault } from './reply';

/** What a scheduled function answers; Forge logs anything else as failed. */
interface ScheduledAnswer {
  readonly statusCode: number;
}

/**
 * Every hour: reviews are reminded of, holds wake, grants end, new evidence is read for the archive. The queue does the work, so that a large site takes as long as it takes.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/
 */
export function hourly(): Promise<ScheduledAnswer> {
  return start('hourly', async () => {
    await workQueue.passTime(null);
    await workQueue.indexRecent(null);
  });
}

/** Every day: products of all bound projects are brought up to what Jira says, whatever event was lost; so is what Jira keeps of JQL functions. */
export function daily(): Promise<ScheduledAnswer> {
  return start('daily', async () => {
    await workQueue.refreshAll(null);
    await workQueue.refreshJql();
  });
}

async function start(name: string, work: () => Promise<void>): Promise<ScheduledAnswer> {
  try {
    await work();
    return { statusCode: 204 };
  } catch (error) {
    logFault(name, error);
    return { statusCode: 500 };
  }
}
