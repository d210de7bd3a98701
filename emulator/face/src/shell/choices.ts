import { useState } from 'react';
import type { SiteLocale } from '../texts';

/** What this browser remembers for its reader. */
export interface Choices {
  readonly colorMode: 'light' | 'dark';
  /** Null follows the acting person's own language. */
  readonly locale: SiteLocale | null;
}

const KEY = 'site-choices';

/** The reader's choices, kept across visits. */
export function useChoices(): readonly [Choices, (choices: Choices) => void] {
  const [choices, setChoices] = useState(readChoices);
  return [
    choices,
    (next) => {
      window.localStorage.setItem(KEY, JSON.stringify(next));
      setChoices(next);
    },
  ];
}

function readChoices(): Choices {
  const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
  const { colorMode, locale } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    colorMode: colorMode === 'dark' || colorMode === 'light' ? colorMode : systemColorMode(),
    locale: locale === 'zh-CN' || locale === 'en-US' ? locale : null,
  };
}

/** Until the reader chooses, the machine's own preference counts. */
function systemColorMode(): Choices['colorMode'] {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
