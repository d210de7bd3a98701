import { createContext, useContext } from 'react';
import type { FrameEvents } from '../../../bridge/frame-events';
import type { FrameFlag } from '../../../bridge/flag';
import type { Theme } from '../../../bridge/theme';
import type { InstalledApp, Person } from '../jira/site';

/** What all pages share: who acts, how it looks, which app is installed. */
export interface Site {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly app: InstalledApp | undefined;
  readonly theme: Theme;
  readonly events: FrameEvents;
  readonly showFlag: (flag: FrameFlag) => void;
  readonly closeFlag: (id: string) => void;
  /** How many issues have been created from these pages: lists look again when it grows. */
  readonly createdIssues: number;
  readonly noteCreated: () => void;
  /** Shows a developer what went wrong. */
  readonly complain: (message: string) => void;
}

const SiteContext = createContext<Site | undefined>(undefined);

/** Gives the site to the components below. */
export const SiteProvider = SiteContext.Provider;

/** What all pages share. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (site === undefined) throw new Error('useSite needs a SiteProvider above it.');
  return site;
}
