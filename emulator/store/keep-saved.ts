import { saveSnapshot, type SavedParts } from './snapshot-file';

export interface KeepSavedOptions {
  readonly parts: SavedParts;
  readonly folder: string;
  /** Changes whenever there is something new to save. */
  revision(): number | string;
  readonly everyMs: number;
  /** Hears of a disk that is full or gone; saving is tried again. */
  onError(message: string): void;
}

/** Saves a site whenever it has changed, one save at a time. */
export function keepSaved(options: KeepSavedOptions): { stop(): Promise<void> } {
  let savedRevision: number | string | null = null;
  let saving: Promise<void> = Promise.resolve();
  const save = async (): Promise<void> => {
    const revision = options.revision();
    if (revision === savedRevision) return;
    try {
      await saveSnapshot(options.parts, options.folder);
      savedRevision = revision;
    } catch (error) {
      options.onError(`The site could not be saved in ${options.folder}: ${String(error)}`);
    }
  };
  const saveNext = (): Promise<void> => (saving = saving.then(save));
  const timer = setInterval(() => void saveNext(), options.everyMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return saveNext();
    },
  };
}
