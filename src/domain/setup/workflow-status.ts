import type { SetupFacts } from './setup-facts';

/** A status that the site has is taken as it is. */
export function statusOf(
  { key, category }: { readonly key: string; readonly category: string },
  name: string,
  statusIds: SetupFacts['statusIds'],
) {
  const id = Object.hasOwn(statusIds, name) ? statusIds[name] : undefined;
  return {
    key,
    name,
    statusCategory: category,
    statusReference: id ?? `lifecycle-${key}`,
    ...(id === undefined ? {} : { id }),
  };
}
