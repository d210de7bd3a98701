import { useRef, type RefObject } from 'react';
import { usePanelActions } from '../panel-actions';
import type { Outcome } from '../use-panel';

interface Send {
  /** Anywhere within the place that has the focus afterwards. */
  readonly inside: RefObject<HTMLSpanElement>;
  readonly send: (work: () => Promise<Outcome>) => void;
}

/** Does a piece of work; afterwards the place around has the focus, because the control may have gone. */
export function useSend(subject: string, done?: () => void): Send {
  const { run } = usePanelActions();
  const inside = useRef<HTMLSpanElement>(null);
  return {
    inside,
    send: (work) => {
      const around = placesAround(inside.current);
      void run(subject, work).then((isDone) => {
        if (!isDone) return;
        done?.();
        // Once the answer has been drawn: the nearest place may have gone with it.
        setTimeout(() => around.find((place) => place.isConnected)?.focus({ preventScroll: true }));
      });
    },
  };
}

/** Places around that can have the focus, the nearest first. */
function placesAround(element: HTMLElement | null): readonly HTMLElement[] {
  const place = element?.parentElement?.closest<HTMLElement>('[tabindex="-1"]');
  return place ? [place, ...placesAround(place)] : [];
}
