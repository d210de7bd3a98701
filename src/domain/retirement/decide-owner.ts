import type { CommandOf } from '../dossier/command';
import {
  accept,
  refuse,
  refuseTooLong,
  type Decision,
  type DecisionContext,
} from '../dossier/decide/decision';

/** People who can be named for the installations of one product: the dossier keeps them all at hand. */
export const MAX_OWNERS = 300;
const MAX_NAME_LENGTH = 255;

/** Says who is meant by a name in the inventory, or that they are told by other means; with neither, takes that back. */
export function decideOwner(
  { owner, account, isToldElsewhere }: CommandOf<'nameOwner'>,
  { state }: DecisionContext,
): Decision {
  const name = owner.trim();
  const tooLong = refuseTooLong(name, MAX_NAME_LENGTH);
  if (tooLong) return tooLong;
  if (name === '' || (account !== null && isToldElsewhere)) return refuse('BAD_VALUE', { fact: owner });
  const { owners } = state.retirement;
  const known = Object.hasOwn(owners, name) ? owners[name] : undefined;
  const isSame = known
    ? known.account === account && known.isToldElsewhere === isToldElsewhere
    : account === null && !isToldElsewhere;
  if (isSame) return accept();
  if (!known && Object.keys(owners).length >= MAX_OWNERS)
    return refuse('TOO_MANY_OWNERS', { max: String(MAX_OWNERS) });
  return accept({ type: 'ownerNamed', data: { owner: name, account, isToldElsewhere } });
}
