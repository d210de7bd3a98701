import { anything, nullable, number, objectOf, text } from '../adapters/shape';
import type { PublishedView } from '../contract/process-calls';
import { inspectProcess, openProcess, openTemplate, publishProcess } from '../usecases/edit-process';
import { foreseeImpact } from '../usecases/foresee-impact';
import { asAdmin } from './admin-caller';
import type { Outcome } from './reply';

const brought = objectOf({ process: anything });
const impact = objectOf({ process: anything, page: nullable(text) });
const publication = objectOf({ process: anything, note: text, basedOn: number });

/** Calls that look at the process and change it. Each use case asks Jira whether the caller administers this site. */
export const processCalls = {
  'process/open': asAdmin('process/open', anything, (deps) => openProcess(deps)),
  'process/template': asAdmin('process/template', anything, (deps) => openTemplate(deps)),
  'process/check': asAdmin('process/check', brought, (deps, { process }) => inspectProcess(deps, process)),
  'process/impact': asAdmin('process/impact', impact, (deps, { process, page }) =>
    foreseeImpact(deps, process, page),
  ),
  'process/publish': asAdmin(
    'process/publish',
    publication,
    async (deps, { process, note, basedOn }, by): Promise<Outcome<PublishedView>> => {
      const published = await publishProcess(deps, by, process, note, basedOn);
      if (!published.ok) return published;
      if (published.problems.length > 0)
        return { ok: true, value: { isPublished: false, problems: published.problems } };
      const opened = await openProcess(deps);
      return opened.ok ? { ok: true, value: { isPublished: true, view: opened.value } } : opened;
    },
  ),
};
