import { kvs } from '@forge/kvs';
import { defaultProcess } from '../../domain/process/default/default-process';
import { readProcess } from '../../domain/process/read-process';
import type { Processes } from '../../ports';
import { objectOf, anything } from '../shape';
import { processKey } from './keys';

const stored = objectOf({ process: anything });

/** Published versions of the process: each under a key of its own, written once. */
export const processStore: Processes = {
  async load(version) {
    if (version === 0) return defaultProcess;
    const value: unknown = await kvs.get(processKey(version));
    const read = value === undefined ? null : readProcess(stored(value, 'process').process);
    if (!read?.ok) throw new Error(`Version ${version} of the process cannot be read.`);
    return read.process;
  },

  async publish(version, process) {
    try {
      await kvs.set(processKey(version), { process }, { keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    } catch (cause) {
      if ((await kvs.get(processKey(version))) === undefined)
        throw new Error('A version of the process could not be kept.', { cause });
      return false;
    }
  },
};
