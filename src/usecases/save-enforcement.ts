import type { Enforcement } from '../domain/process/gate';
import type { Queue } from '../ports';
import { changeSettings, type SettingsSaved } from './change-settings';
import type { AdminDeps } from './save-binding';

/** Says whether a gate blocks or advises. Products in flight follow as soon as the queue has been through them. */
export async function saveEnforcement(
  deps: AdminDeps & { readonly queue: Queue },
  gate: string,
  enforcement: Enforcement,
): Promise<SettingsSaved> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  if (!deps.process.gates.some(({ key }) => key === gate)) return { ok: false, code: 'BAD_ENFORCEMENT' };
  const saved = await changeSettings(deps, (settings) => ({
    ...settings,
    enforcement: { ...settings.enforcement, [gate]: enforcement },
  }));
  if (saved.ok) await deps.queue.refreshAll(null);
  return saved;
}
