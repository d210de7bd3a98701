import type { Holders } from '../../domain/holders';
import { accountId } from '../../domain/ids';
import { listOf, mapped, objectOf, text, type Shape } from '../shape';

/** Who stands for a role, as it was stored. */
export const holders: Shape<Holders> = objectOf({
  groups: listOf(objectOf({ id: text, name: text })),
  people: listOf(mapped(text, accountId)),
});
