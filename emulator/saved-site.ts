import type { Clock } from './clock';
import {
  loadSnapshot,
  saveSnapshot,
  type Loaded,
  type SavedPart,
  type SavedParts,
} from './store/snapshot-file';
import { storePart } from './store/snapshot';
import type { World } from './world';

/** Keeps a site in a folder: whatever was answered is on the disk. */
export interface SavedSite {
  /** Fills a new world with what was saved, if anything was. */
  load(world: World): Loaded;
  /** Saves the world, if it has changed since. */
  save(world: World): void;
}

/** Keeps Jira, the app's storage, waiting events and the clock together in one file. */
export function createSavedSite(folder: string, clock: Clock): SavedSite {
  let savedState = '';
  return {
    load: (world) => loadSnapshot(partsOf(world, clock), folder),
    save(world) {
      const { store, jira } = world.jira;
      const revisions = [store.revision(), jira.precomputations.revision(), world.storageRevision()];
      const state = `${revisions.join(' ')} ${clock.aheadMs()}`;
      if (state === savedState) return;
      saveSnapshot(partsOf(world, clock), folder);
      savedState = state;
    },
  };
}

function partsOf({ jira, kvs, events, queues, schedule }: World, clock: Clock): SavedParts {
  const { exportState, importState } = jira.jira.precomputations;
  return {
    jira: storePart(jira.store),
    storage: throwingPart(kvs.exportState, kvs.importState),
    events: throwingPart(events.exportState, events.importState),
    queues: throwingPart(queues.exportState, queues.importState),
    precomputations: { ...throwingPart(exportState, importState), isOptional: true },
    schedule: throwingPart(schedule.exportState, schedule.importState),
    clock: throwingPart(
      () => clock.aheadMs(),
      (state) => clock.advanceMs(Math.max(0, Number(state) - clock.aheadMs())),
    ),
  };
}

/** A part whose import throws on what it did not write itself. */
function throwingPart(exportState: () => unknown, importState: (state: unknown) => void): SavedPart {
  return {
    exportState,
    importState(state) {
      try {
        importState(state);
        return { ok: true };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
