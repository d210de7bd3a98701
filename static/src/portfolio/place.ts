/** Where in the page somebody is. */
export type Place =
  | { readonly tab: 'retired' }
  /** `product`: issue id of the product whose archive is open; null for the lists. */
  | { readonly tab: 'archive'; readonly product: string | null };

/** The place that a path below the page's address names. */
export function placeOf(path: string): Place {
  const [tab, product] = path.split('/').filter((part) => part !== '');
  if (tab !== 'archive') return { tab: 'retired' };
  return { tab, product: product !== undefined && /^\d+$/.test(product) ? product : null };
}

/** The path below the page's address that names a place. */
export function pathOf(place: Place): string {
  if (place.tab === 'retired') return '/';
  return place.product === null ? '/archive' : `/archive/${place.product}`;
}
