import type { AccountId } from '../domain/ids';
import type { Clock, Queue } from '../ports';
import { changeSettings, type SettingsSaved } from './change-settings';
import type { AdminDeps } from './save-binding';

/** Switches that are kept on record. */
const MAX_LOG = 50;

/**
 * Has every gate advise at once, whatever it says itself, or takes that back. Only for Jira administrators; every panel says
 * so while it is on, and who switched it stays on record.
 */
export async function switchSafeMode(
  deps: AdminDeps & { readonly queue: Queue; readonly clock: Clock },
  by: AccountId,
  isOn: boolean,
): Promise<SettingsSaved> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const at = deps.clock.now();
  const saved = await changeSettings(deps, (settings) =>
    (settings.safeMode !== null) === isOn
      ? settings
      : {
          ...settings,
          safeMode: isOn ? { by, at } : null,
          safeModeLog: [{ by, at, isOn }, ...settings.safeModeLog].slice(0, MAX_LOG),
        },
  );
  if (saved.ok) await deps.queue.refreshAll(null);
  return saved;
}
