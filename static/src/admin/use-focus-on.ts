import { useEffect, useState } from 'react';

/** Moves the focus to the element of an id once it is drawn. */
export function useFocusOn(): (id: string) => void {
  const [id, focusOn] = useState<string>();
  useEffect(() => {
    if (id === undefined) return;
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
    focusOn(undefined);
  }, [id]);
  return focusOn;
}
