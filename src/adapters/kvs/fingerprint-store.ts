import { kvs } from '@forge/kvs';
import type { Contents } from '../../ports';
import { nullable, number, objectOf, recordOf, text } from '../shape';
import { fingerprintKey } from './keys';

const stored = recordOf(objectOf({ sizeBytes: number, sha256: nullable(text) }));

/** What has been read of a product's files: beside the dossier, because it is no act of anybody. */
export const fingerprintStore: Pick<Contents, 'known' | 'keep'> = {
  async known(issue) {
    const value: unknown = await kvs.get(fingerprintKey(issue));
    return value === undefined ? {} : stored(value, 'fingerprints');
  },
  keep: (issue, fingerprints) => kvs.set(fingerprintKey(issue), fingerprints),
};
