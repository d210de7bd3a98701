import { createContext, useContext } from 'react';
import type { RoleView } from '../../../src/contract/people-view';
import type { PortfolioView } from '../../../src/contract/portfolio-calls';
import type { Place } from './place';

interface Portfolio {
  readonly view: PortfolioView;
  /** The reader's account id; undefined until Jira has said. */
  readonly me: string | undefined;
  /** Whether the reader stands for a role; false until Jira has said. */
  readonly isIn: (role: RoleView) => boolean;
  /** Name of a person by account id; null is the app itself. */
  readonly nameOf: (accountId: string | null) => string;
  readonly learnNames: (accountIds: readonly string[]) => void;
  readonly go: (place: Place) => void;
}

/** Carries what the page knows to its parts. */
export const PortfolioContext = createContext<Portfolio | undefined>(undefined);

/** What the page knows. */
export function usePortfolio(): Portfolio {
  const portfolio = useContext(PortfolioContext);
  if (portfolio === undefined) throw new Error('usePortfolio needs a PortfolioContext above it.');
  return portfolio;
}
