import type { Signed } from '../../domain/dossier/event';
import { accountId } from '../../domain/ids';
import { mapped, nullable, objectOf, text, type Shape } from '../shape';

export const account = mapped(text, accountId);

/** Who and when, to be put into larger shapes. */
export const signedMembers = { by: nullable(account), at: text };
export const signed: Shape<Signed> = objectOf(signedMembers);
