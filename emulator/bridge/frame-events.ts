type Callback = (payload: unknown) => void;

/** Events between the frames of one page and the page itself. */
export interface FrameEvents {
  readonly emit: (event: string, payload: unknown) => void;
  readonly on: (event: string, callback: Callback) => { readonly unsubscribe: () => void };
}

/** Joins `events.on` and `events.emit` of all frames on a page. */
export function createFrameEvents(): FrameEvents {
  const callbacks = new Map<string, Set<Callback>>();
  return {
    emit: (event, payload) => {
      for (const callback of callbacks.get(event) ?? []) callback(payload);
    },
    on: (event, callback) => {
      const listeners = callbacks.get(event) ?? new Set();
      callbacks.set(event, listeners.add(callback));
      return { unsubscribe: () => void listeners.delete(callback) };
    },
  };
}
