import type { Settings } from '../domain/settings';
import type { RefusalFacts } from '../domain/dossier/decide/decision';
import type { AdminDeps } from './save-binding';

export type SettingsSaved =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly code:
        'NOT_ALLOWED_TO_ADMINISTER' | 'BAD_BINDING' | 'BAD_PEOPLE' | 'BAD_ENFORCEMENT' | 'UNAVAILABLE';
      readonly facts?: RefusalFacts;
    };

/** Settings before anybody has set anything up. */
const nothingSetUp: Settings = {
  storedLanguage: 'en',
  fieldIds: {},
  bindings: {},
  holders: {},
  enforcement: {},
  movesOn: [],
  pins: {},
  processVersion: 0,
  published: [],
  safeMode: null,
  safeModeLog: [],
};

/** Saves changed settings. The caller has made sure that whoever asks administers this site. */
export async function changeSettings(
  { settingsStore }: Pick<AdminDeps, 'settingsStore'>,
  change: (settings: Settings) => Settings,
): Promise<SettingsSaved> {
  const settings = change((await settingsStore.load()) ?? nothingSetUp);
  await settingsStore.save(settings);
  return { ok: true, settings };
}
