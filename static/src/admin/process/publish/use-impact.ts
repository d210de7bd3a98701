import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import type { ProcessCalls, ProductImpact } from '../../../../../src/contract/process-calls';
import { callAdmin } from '../../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../../common/problem';

export interface Impact {
  readonly products: readonly ProductImpact[];
  /** Products that have been looked at. */
  readonly seen: number;
  readonly isLooking: boolean;
  /** All products have been looked at. */
  readonly isComplete: boolean;
  readonly problem: Problem | undefined;
  readonly look: () => void;
  readonly stop: () => void;
}

type ImpactReply = ReturnType<ProcessCalls['process/impact']>;

const NOTHING = { products: [], seen: 0, isLooking: false, isComplete: false, problem: undefined } as const;

/** Asks page by page what a process would mean for products in flight, until all are seen or somebody stops it. */
export function useImpact(process: ProcessDefinition): Impact {
  const [state, setState] = useState<Omit<Impact, 'look' | 'stop'>>(NOTHING);
  /** Number of the run that counts; an older one ends by itself. */
  const run = useRef(0);

  const stop = useCallback(() => {
    run.current += 1;
    setState((before) => ({ ...before, isLooking: false }));
  }, []);
  const look = useCallback(async () => {
    run.current += 1;
    const own = run.current;
    setState({ ...NOTHING, isLooking: true });
    for (let page: string | null = null; ;) {
      const reply: Awaited<ReturnType<typeof callAdmin<'process/impact'>>> | undefined = await callAdmin(
        'process/impact',
        { process, page },
      ).catch(() => undefined);
      if (run.current !== own) return;
      if (!reply?.ok) {
        const problem = reply ? problemOf(reply) : UNREACHABLE;
        setState((before) => ({ ...before, isLooking: false, problem }));
        return;
      }
      const { products, seen, next }: Extract<ImpactReply, { readonly ok: true }>['value'] = reply.value;
      page = next;
      setState((before) => ({
        ...before,
        products: [...before.products, ...products],
        seen: before.seen + seen,
        isLooking: next !== null,
        isComplete: next === null,
      }));
      if (next === null) return;
    }
  }, [process]);
  useEffect(() => {
    void look();
    return () => {
      run.current += 1;
    };
  }, [look]);
  return { ...state, look: () => void look(), stop };
}
