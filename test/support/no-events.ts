import type { ChainHead } from '../../src/domain/dossier/chain';

/** The end of an event stream that has not begun. */
export const NO_EVENTS: ChainHead = { sequence: 0, hash: '' };
