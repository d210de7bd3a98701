import type { ProcessDefinition } from '../domain/process/process-definition';
import type { Settings } from '../domain/settings';
import type { Processes, SettingsStore } from '../ports';

/** What a page over all products needs to know: which fields hold what, and in which words. One read, whatever the size. */
export async function openPortfolio({
  processes,
  settingsStore,
}: {
  readonly processes: Processes;
  readonly settingsStore: SettingsStore;
}): Promise<{ readonly process: ProcessDefinition; readonly settings: Settings | null }> {
  const settings = await settingsStore.load();
  return { process: await processes.load(settings?.processVersion ?? 0), settings };
}
