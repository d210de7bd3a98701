import { newDossier, type DossierState } from '../../domain/dossier/state';
import { attachmentId, projectId } from '../../domain/ids';
import type { Dossier } from '../../ports';
import {
  anything,
  flag,
  listOf,
  nullable,
  number,
  objectOf,
  recordOf,
  text,
  withDefault,
  type Shape,
} from '../shape';

const attachmentIds: Shape<readonly ReturnType<typeof attachmentId>[]> = (value, path) =>
  listOf(text)(value, path).map(attachmentId);

const dossierState: Shape<DossierState> = objectOf({
  projectId: (value: unknown, path?: string) => {
    const id = nullable(text)(value, path);
    return id === null ? null : projectId(id);
  },
  stage: nullable(text),
  isTerminated: flag,
  statusId: nullable(text),
  visited: listOf(text),
  facts: recordOf(text),
  linked: recordOf(attachmentIds),
  unlinked: attachmentIds,
});

const row = objectOf({ version: number, dirty: flag, state: anything });

const content = objectOf({
  dossier: withDefault(dossierState, newDossier),
  chain: withDefault(objectOf({ sequence: number, hash: text }), { sequence: 0, hash: '' }),
  commands: withDefault(listOf(objectOf({ id: text, digest: text })), []),
});

/** A dossier head as it was stored; throws a ShapeError when it is not one. */
export function storedDossier(value: unknown): Dossier {
  const { version, dirty, state } = row(value, 'dossier');
  const { dossier, chain, commands } = content(state, 'dossier.state');
  return { version, state: dossier, chain, commands, isDirty: dirty };
}
