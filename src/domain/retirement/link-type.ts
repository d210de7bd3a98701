/** The type of link that says which product replaces which; the app makes it where a site has none. */
export const REPLACEMENT_LINK = { name: 'Replacement', outward: 'replaces', inward: 'is replaced by' };
