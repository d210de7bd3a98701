import { bad, good, type Result } from '../store/result';
import { badRequest } from './answers';
import type { RestRequest } from './route';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Items in the order that `orderBy` asks for: by `id`, or by `name`, descending after a minus sign. */
export function sortedBy<Item extends Named>(
  request: RestRequest,
  items: readonly Item[],
): Result<readonly Item[], Response> {
  const orderBy = request.query('orderBy') ?? 'id';
  const direction = orderBy.startsWith('-') ? -1 : 1;
  const property = orderBy.replace(/^[+\s-]/, '');
  if (property === 'id') return good([...items].sort((a, b) => direction * (Number(a.id) - Number(b.id))));
  if (property === 'name') return good([...items].sort((a, b) => direction * a.name.localeCompare(b.name)));
  return bad(badRequest(`The orderBy value '${orderBy}' is not valid.`));
}

/** Those of the asked ids, with the asked text in their names; all of them when nothing is asked. */
export function wantedOf<Item extends Named>(request: RestRequest, items: readonly Item[]): readonly Item[] {
  const ids = request.queryAll('id');
  const text = (request.query('queryString') ?? '').toLowerCase();
  return items.filter(
    ({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(text),
  );
}
