import { useCallback, useEffect, useState } from 'react';
import type { HealthView } from '../../../../src/contract/health-calls';
import type { Reply } from '../../../../src/contract/reply';
import { callAdmin, readFieldNames } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';

/** What was done last, to say so beside it. */
type Did = 'mend' | 'look' | 'forget';

export interface Health {
  readonly view: HealthView | undefined;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
  readonly did: Did | undefined;
  /** The name of a field as this site has it. */
  readonly fieldName: (fieldId: string) => string;
  readonly check: () => void;
  readonly mend: (place: { readonly projectId: string; readonly issueTypeId: string }) => void;
  readonly look: () => void;
  readonly forget: () => void;
}

/** Holds what is not as it should be on this site, and does what mends it. */
export function useHealth(): Health {
  const [view, setView] = useState<HealthView>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const [did, setDid] = useState<Did>();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});

  const ask = useCallback(async (work: () => Promise<Reply<HealthView>>, what?: Did) => {
    setBusy(true);
    setDid(undefined);
    const reply = await work().catch(() => undefined);
    setBusy(false);
    setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
    if (!reply?.ok) return;
    setView(reply.value);
    setDid(what);
  }, []);
  const check = useCallback(() => void ask(() => callAdmin('health/open')), [ask]);
  useEffect(check, [check]);

  const needsNames = view !== undefined && view.unscreenedFields.length > 0;
  useEffect(() => {
    if (needsNames) readFieldNames().then(setNames, () => undefined);
  }, [needsNames]);

  return {
    view,
    problem,
    isBusy,
    did,
    fieldName: (fieldId) => names[fieldId] ?? fieldId,
    check,
    mend: ({ projectId, issueTypeId }) =>
      void ask(() => callAdmin('health/mend', { projectId, issueTypeId }), 'mend'),
    look: () => void ask(() => callAdmin('health/look'), 'look'),
    forget: () => void ask(() => callAdmin('health/forget'), 'forget'),
  };
}
