import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProductArchiveView } from '../../../../src/contract/portfolio-calls';
import type { Reply } from '../../../../src/contract/reply';
import { callPortfolio } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';

export interface Product {
  readonly view: ProductArchiveView | undefined;
  readonly problem: Problem | undefined;
  /** Where the problem arose; undefined when it concerns the whole product. */
  readonly problemAt: string | undefined;
  /** What is being worked on. */
  readonly busyWith: string | undefined;
  /** Does one piece of work at a time; says whether it succeeded. */
  readonly run: (subject: string, work: () => Promise<Reply<ProductArchiveView>>) => Promise<boolean>;
}

/** Holds the archive of one product. */
export function useProduct(issue: string): Product {
  const [view, setView] = useState<ProductArchiveView>();
  const [trouble, setTrouble] = useState<{ readonly problem: Problem; readonly at: string | undefined }>();
  const [busyWith, setBusyWith] = useState<string>();
  const isBusy = useRef(false);

  const apply = useCallback(async (work: () => Promise<Reply<ProductArchiveView>>, subject?: string) => {
    const reply = await work().catch(() => undefined);
    if (reply?.ok) {
      setView(reply.value);
      setTrouble(undefined);
      return true;
    }
    setTrouble({ problem: reply ? problemOf(reply) : UNREACHABLE, at: subject });
    return false;
  }, []);

  const run = useCallback<Product['run']>(
    async (subject, work) => {
      if (isBusy.current) return false;
      isBusy.current = true;
      setBusyWith(subject);
      const isDone = await apply(work, subject);
      isBusy.current = false;
      setBusyWith(undefined);
      return isDone;
    },
    [apply],
  );

  useEffect(() => {
    void apply(() => callPortfolio('product/open', { issue }));
  }, [apply, issue]);

  return { view, problem: trouble?.problem, problemAt: trouble?.at, busyWith, run };
}
