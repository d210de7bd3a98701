import { useEffect, useState } from 'react';
import type { PortfolioView } from '../../../src/contract/portfolio-calls';
import type { Reply } from '../../../src/contract/reply';
import { problemOf, UNREACHABLE, type Problem } from '../common/problem';

/** The answer to the page's first question. */
export function useOpening(opening: Promise<Reply<PortfolioView>>): {
  readonly view: PortfolioView | undefined;
  readonly problem: Problem | undefined;
} {
  const [view, setView] = useState<PortfolioView>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let isGone = false;
    opening
      .catch(() => undefined)
      .then((reply) => {
        if (isGone) return;
        setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
        if (reply?.ok) setView(reply.value);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [opening]);
  return { view, problem };
}
