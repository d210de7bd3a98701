/** Where the site shows what a query finds. */
export function searchAddress(jql: string): string {
  return `/issues/?jql=${encodeURIComponent(jql)}`;
}
