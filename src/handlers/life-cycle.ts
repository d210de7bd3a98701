import { healthNotes } from '../adapters/kvs/health-notes';
import { objectOf, parse, text, withDefault } from '../adapters/shape';
import { clock, leaveDeps } from '../compose';
import { leaveSite } from '../usecases/leave-site';
import { logFault } from './reply';

const failedExpression = objectOf({ workflowName: withDefault(text, '') });

/**
 * Jira could not evaluate a rule of the app: administrators see it on the health page. Refusals are no failures.
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export async function expressionFailed(event: unknown): Promise<void> {
  const failed = parse(failedExpression, event);
  if (!failed) return;
  try {
    await healthNotes.noteFailure(failed.workflowName, clock.now());
  } catch (error) {
    logFault('expressionFailed', error);
  }
}

/**
 * Before the app goes. Whatever cannot be done now is done by hand: the uninstall guide says how.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/pre-uninstall/
 */
export async function leaving(): Promise<void> {
  try {
    const refusedCount = await leaveSite(leaveDeps);
    if (refusedCount > 0) logFault('leaving', new Error(`${refusedCount} workflows keep rules of the app.`));
  } catch (error) {
    logFault('leaving', error);
  }
}
