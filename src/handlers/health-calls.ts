import { anything, objectOf, text } from '../adapters/shape';
import type { HealthView } from '../contract/health-calls';
import { projectId } from '../domain/ids';
import { checkHealth, mendRules } from '../usecases/check-health';
import { asAdmin, type ComposedAdmin } from './admin-caller';
import type { Outcome } from './reply';

const place = objectOf({ projectId: text, issueTypeId: text });

/** Calls that say what is not as it should be. Each use case asks Jira whether the caller administers this site. */
export const healthCalls = {
  'health/open': asAdmin('health/open', anything, (deps) => health(deps)),
  'health/mend': asAdmin('health/mend', place, async (deps, asked) => {
    const mended = await mendRules(deps, projectId(asked.projectId), asked.issueTypeId);
    return mended.ok ? health(deps) : mended;
  }),
  'health/look': asAdmin('health/look', anything, async (deps) => {
    const found = await health(deps);
    if (found.ok) await deps.queue.refreshAll(null);
    return found;
  }),
  'health/forget': asAdmin('health/forget', anything, async (deps) => {
    if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
    await deps.healthNotes.forgetFailures();
    return health(deps);
  }),
};

function health(deps: ComposedAdmin): Promise<Outcome<HealthView>> {
  return checkHealth(deps);
}
