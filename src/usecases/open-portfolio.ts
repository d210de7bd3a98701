import type { ProcessDefinition } from '../domain/process/process-definition';
import type { Settings } from '../domain/settings';
import type { SettingsStore } from '../ports';

/** What a page over all products needs to know: which fields hold what, and in which words. One read, whatever the size. */
export async function openPortfolio({
  process,
  settingsStore,
}: {
  readonly process: ProcessDefinition;
  readonly settingsStore: SettingsStore;
}): Promise<{ readonly process: ProcessDefinition; readonly settings: Settings | null }> {
  return { process, settings: await settingsStore.load() };
}
