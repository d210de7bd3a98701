import { useEffect, useState } from 'react';
import { choicesAt } from './choices';
import type { JqlChoice, JqlData } from './jql-data';
import { jqlPlace } from './place';

/** What fits at the caret while the list is open; empty while it is not known yet. */
export function useChoices(
  data: JqlData | undefined,
  text: string,
  caret: number,
  isOpen: boolean,
): readonly JqlChoice[] {
  const [found, setFound] = useState<{ readonly at: string; readonly choices: readonly JqlChoice[] }>();
  const at = `${caret} ${text}`;
  useEffect(() => {
    if (!isOpen || data === undefined) return;
    let isWanted = true;
    void choicesAt(jqlPlace(text, caret), data).then((choices) => {
      if (isWanted) setFound({ at, choices });
    });
    return () => {
      isWanted = false;
    };
  }, [at, text, caret, isOpen, data]);
  return isOpen && found?.at === at ? found.choices : [];
}
