import { composeAdmin } from '../compose';
import type { AdminView } from '../contract/admin-view';
import { openSetup } from '../usecases/open-setup';
import type { Outcome } from './reply';

/** What is set up on this site. */
export async function adminView(): Promise<Outcome<AdminView>> {
  const deps = await composeAdmin();
  const opened = await openSetup(deps);
  if (!opened.ok) return opened;
  const stages = deps.process.stages.map(({ key, name }) => ({ key, name }));
  return { ok: true, value: { ...opened.setup, stages } };
}
