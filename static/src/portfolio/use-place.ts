import { useEffect, useRef, useState } from 'react';
import { openPlace, type PagePlace } from '../api';
import { pathOf, placeOf, type Place } from './place';

/** Where in the page the reader is, kept in the browser's address, so that back and a reload lead there again. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>({ tab: 'retired' });
  const kept = useRef<PagePlace>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    // A host without addresses of its own is no reason to fail: the page then begins anew when it is loaded.
    openPlace()
      .then((opened) => {
        if (isGone) return;
        kept.current = opened;
        setPlace(placeOf(opened.path()));
        stop = opened.listen((path) => setPlace(placeOf(path)));
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);
  const go = (to: Place) => {
    setPlace(to);
    kept.current?.go(pathOf(to));
  };
  return [place, go];
}
