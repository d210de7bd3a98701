import { useCallback, useEffect, useState } from 'react';
import type { ProcessDefinition } from '../../../../src/domain/process/process-definition';
import type { ProcessView } from '../../../../src/contract/process-calls';
import type { ProcessProblem } from '../../../../src/domain/process/process-problem';
import { callAdmin } from '../../api';
import type { TextKey } from '../../common/text-key';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import type { SayableFacts } from '../../common/say-facts';
import { isSame } from './draft/is-same';
import type { Edit } from './draft/process-types';

/** What has happened, to say so. */
export interface Said {
  readonly key: TextKey;
  readonly facts?: SayableFacts;
}

/** Faults of a file, or of the draft where no file is named. */
export interface Faults {
  readonly file: string | undefined;
  readonly problems: readonly ProcessProblem[];
}

export interface ProcessState {
  /** The version in force; undefined until it has been read. */
  readonly view: ProcessView | undefined;
  /** What is not published yet; undefined while it says the same as the version in force. */
  readonly draft: ProcessDefinition | undefined;
  readonly problem: Problem | undefined;
  /** The version in force is not the one that was opened. */
  readonly isOutdated: boolean;
  readonly faults: Faults | undefined;
  readonly said: Said | undefined;
  readonly isBusy: boolean;
  /** Another number for each process that comes or goes as a whole, so that no open form holds on to the one before. */
  readonly generation: number;
  readonly edit: (edit: Edit) => void;
  /** Takes another process as the draft, and says so. */
  readonly take: (process: ProcessDefinition, words: { readonly taken: Said; readonly same: Said }) => void;
  readonly tell: (outcome: {
    readonly faults?: Faults;
    readonly problem?: Problem;
    readonly said?: Said;
  }) => void;
  readonly discard: () => void;
  /** Opens the version in force anew; the draft stays. */
  readonly reload: () => void;
  /** Says whether it was published. */
  readonly publish: (note: string) => Promise<boolean>;
}

/** Holds the version in force and the draft. */
export function useProcess(): ProcessState {
  const [view, setView] = useState<ProcessView>();
  const [draft, setDraft] = useState<ProcessDefinition>();
  const [isBusy, setBusy] = useState(false);
  const [generation, setGeneration] = useState(0);
  const [told, setTold] = useState<{ faults?: Faults; problem?: Problem; said?: Said }>({});

  const open = useCallback(async (said?: Said) => {
    setBusy(true);
    const reply = await callAdmin('process/open').catch(() => undefined);
    setBusy(false);
    if (!reply?.ok) {
      setTold({ problem: reply ? problemOf(reply) : UNREACHABLE });
      return;
    }
    setView(reply.value);
    setDraft((kept) => kept && differing(kept, reply.value));
    setTold(said ? { said } : {});
  }, []);
  useEffect(() => void open(), [open]);

  // The browser asks before the page goes, where it may.
  useEffect(() => {
    if (draft === undefined) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [draft]);

  const publish = async (note: string): Promise<boolean> => {
    if (!view || !draft) return false;
    setBusy(true);
    const payload = { process: draft, note, basedOn: view.version };
    const reply = await callAdmin('process/publish', payload).catch(() => undefined);
    setBusy(false);
    if (!reply?.ok) setTold({ problem: reply ? problemOf(reply) : UNREACHABLE });
    else if (!reply.value.isPublished)
      setTold({ faults: { file: undefined, problems: reply.value.problems } });
    else {
      setView(reply.value.view);
      setDraft(undefined);
      setTold({ said: { key: 'admin.process.publish.done', facts: { version: reply.value.view.version } } });
      return true;
    }
    return false;
  };

  return {
    view,
    draft,
    problem: told.problem,
    isOutdated: told.problem?.sentence === 'refusal.PROCESS_CHANGED',
    faults: told.faults,
    said: told.said,
    isBusy,
    generation,
    edit: (edit) => {
      if (!view) return;
      setDraft((kept) => differing(edit(kept ?? view.process), view));
      setTold({});
    },
    take: (process, words) => {
      if (!view) return;
      const taken = differing(process, view);
      setDraft(taken);
      setGeneration((number) => number + 1);
      setTold({ said: taken ? words.taken : words.same });
    },
    tell: setTold,
    discard: () => {
      setDraft(undefined);
      setGeneration((number) => number + 1);
      setTold({ said: { key: 'admin.process.draft.discarded' } });
    },
    reload: () => void open({ key: 'admin.process.publish.reloaded' }),
    publish,
  };
}

function differing(process: ProcessDefinition, view: ProcessView): ProcessDefinition | undefined {
  return isSame(process, view.process) ? undefined : process;
}
