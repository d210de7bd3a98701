import { useCallback, useRef } from 'react';
import type { Reply } from '../../../../src/contract/reply';
import type { Text } from '../../../../src/domain/text';
import { callPanel } from '../../api';

export type ClauseReply = Reply<{ readonly clause: string; readonly text: Text }>;

/** Gives the words of a clause of the process document. */
export type ClauseReader = (clause: string) => Promise<ClauseReply>;

/** Reads clauses on demand, each once per panel. */
export function useClauses(): ClauseReader {
  const known = useRef(new Map<string, Promise<ClauseReply>>());
  return useCallback((clause) => {
    const before = known.current.get(clause);
    if (before) return before;
    const asked = callPanel('clause/open', { clause });
    known.current.set(clause, asked);
    const forget = () => known.current.delete(clause);
    asked.then((reply) => reply.ok || forget(), forget);
    return asked;
  }, []);
}
