import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** What a search finds for a text, once the typing pauses; undefined while nothing has been asked or answered. */
export function useFound<One>(
  text: string,
  search: (text: string) => Promise<readonly One[]>,
): readonly One[] | undefined {
  const [found, setFound] = useState<readonly One[]>();
  useEffect(() => {
    setFound(undefined);
    if (text === '') return;
    let isOld = false;
    const timer = setTimeout(() => {
      search(text).then(
        (answer) => {
          if (!isOld) setFound(answer);
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, search]);
  return found;
}
