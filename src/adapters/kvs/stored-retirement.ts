import { accountId, issueId } from '../../domain/ids';
import type { RetirementState } from '../../domain/retirement/retirement-state';
import {
  flag,
  listOf,
  mapped,
  nullable,
  number,
  objectOf,
  recordOf,
  text,
  withDefault,
  type Shape,
} from '../shape';
import { signedMembers } from './stored-signed';

const person = mapped(text, accountId);
const other = { product: mapped(text, issueId), key: text };
const coverage = recordOf(text);

/** The end of a product, as a dossier's head has it. */
export const storedRetirement: Shape<RetirementState> = objectOf({
  owners: withDefault(
    recordOf(objectOf({ ...signedMembers, account: nullable(person), isToldElsewhere: flag })),
    {},
  ),
  notice: nullable(
    objectOf({
      ...signedMembers,
      number,
      coverage,
      owners: listOf(person),
      confirmed: recordOf(objectOf({ at: text, coverage })),
      remindedAt: nullable(text),
    }),
  ),
  replaces: withDefault(listOf(objectOf(other)), []),
  carried: nullable(objectOf({ ...other, link: nullable(text) })),
});
