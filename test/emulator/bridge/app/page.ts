import { events, Modal, router, showFlag, view } from '@forge/bridge';

/** Atlassian's own client of the bridge, for a test to call from outside. */
export const bridge = { events, Modal, router, showFlag, view };

Object.assign(globalThis, { bridge, heard: [] });
