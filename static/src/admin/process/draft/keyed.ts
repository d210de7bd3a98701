interface Keyed {
  readonly key: string;
}

/** The list with another thing in the place of the one of that key. */
export function changeByKey<One extends Keyed>(
  list: readonly One[],
  key: string,
  change: (one: One) => One,
): readonly One[] {
  return list.map((one) => (one.key === key ? change(one) : one));
}

/** The list without the thing of that key. */
export function withoutKey<One extends Keyed>(list: readonly One[], key: string): readonly One[] {
  return list.filter((one) => one.key !== key);
}

/** Keys of a list. */
export function keysOf(list: readonly Keyed[]): readonly string[] {
  return list.map(({ key }) => key);
}

/** The list with another thing at a place. */
export function changeAt<One>(
  list: readonly One[],
  place: number,
  change: (one: One) => One,
): readonly One[] {
  return list.map((one, index) => (index === place ? change(one) : one));
}

/** The list without the thing at a place. */
export function withoutPlace<One>(list: readonly One[], place: number): readonly One[] {
  return list.filter((_, index) => index !== place);
}
