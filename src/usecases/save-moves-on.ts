import { changeSettings, type SettingsSaved } from './change-settings';
import type { AdminDeps } from './save-binding';

/** Says whether the approval of a gate moves the product on by itself. Only for Jira administrators. */
export async function saveMovesOn(deps: AdminDeps, gate: string, movesOn: boolean): Promise<SettingsSaved> {
  if (!(await deps.permissions.canAdminister())) return { ok: false, code: 'NOT_ALLOWED_TO_ADMINISTER' };
  const found = deps.process.gates.find(({ key }) => key === gate);
  if (!found || found.reviews.length === 0) return { ok: false, code: 'BAD_ENFORCEMENT' };
  return changeSettings(deps, (settings) => ({
    ...settings,
    movesOn: [...settings.movesOn.filter((each) => each !== gate), ...(movesOn ? [gate] : [])],
  }));
}
