import type { Bypass } from '../../domain/bypass/bypass';
import { flag, listOf, nullable, objectOf, text, type Shape } from '../shape';
import { signedMembers } from './stored-signed';

/** A move past a gate, as a dossier's head has it. */
export const storedBypass: Shape<Bypass> = objectOf({
  ...signedMembers,
  id: text,
  from: text,
  to: text,
  gates: listOf(objectOf({ gate: text, missing: listOf(text), isUnreviewed: flag })),
  ratified: nullable(objectOf({ ...signedMembers, reason: text })),
  isUndone: flag,
});
