import { useState } from 'react';
import type { ProcessDefinition } from '../../../../../src/domain/process/process-definition';
import { callAdmin } from '../../../api';
import { problemOf, UNREACHABLE } from '../../../common/problem';
import type { TextKey } from '../../../common/text-key';
import { LARGEST_FILE_BYTES, parseProcessFile, type ProcessFile } from '../draft/process-file';
import type { ProcessState } from '../use-process';

type Fault = Extract<ProcessFile, { readonly ok: false }>['fault'] | 'UNREADABLE';

const FAULT_WORDS: Readonly<Record<Fault, TextKey>> = {
  TOO_LARGE: 'admin.process.file.fault.TOO_LARGE',
  NOT_JSON: 'admin.process.file.fault.NOT_JSON',
  NOT_A_PROCESS: 'admin.process.file.fault.NOT_A_PROCESS',
  UNREADABLE: 'admin.process.file.fault.UNREADABLE',
};

interface Brought {
  readonly file: string;
  readonly process: ProcessDefinition;
}

export interface Bring {
  /** A sound process that would take the place of a draft. */
  readonly waiting: Brought | undefined;
  readonly isBusy: boolean;
  readonly bringFile: (file: File) => void;
  readonly bringTemplate: () => void;
  /** Decides on the one that is waiting. */
  readonly decide: (isTaken: boolean) => void;
}

/** Brings processes from elsewhere; a faulty one changes nothing. */
export function useBring({ draft, take, tell }: Pick<ProcessState, 'draft' | 'take' | 'tell'>): Bring {
  const [waiting, setWaiting] = useState<Brought>();
  const [isBusy, setBusy] = useState(false);

  const takeFile = ({ file, process }: Brought) =>
    take(process, {
      taken: { key: 'admin.process.file.taken', facts: { file } },
      same: { key: 'admin.process.file.nothingNew', facts: { file } },
    });

  const bringFile = async (file: File) => {
    setWaiting(undefined);
    const read = await readFile(file);
    if (!read.ok) {
      const facts = { file: file.name, max: LARGEST_FILE_BYTES / 1024 };
      tell({ problem: { sentence: FAULT_WORDS[read.fault], facts } });
      return;
    }
    const checked = await callAdmin('process/check', { process: read.value }).catch(() => undefined);
    if (!checked?.ok) tell({ problem: checked ? problemOf(checked) : UNREACHABLE });
    else if (checked.value.length > 0) tell({ faults: { file: file.name, problems: checked.value } });
    else {
      // The backend has found it to be one.
      const brought = { file: file.name, process: read.value as ProcessDefinition };
      if (draft === undefined) takeFile(brought);
      else {
        tell({});
        setWaiting(brought);
      }
    }
  };

  const bringTemplate = async () => {
    setWaiting(undefined);
    const reply = await callAdmin('process/template').catch(() => undefined);
    if (!reply?.ok) tell({ problem: reply ? problemOf(reply) : UNREACHABLE });
    else
      take(reply.value, {
        taken: { key: 'admin.process.file.takenTemplate' },
        same: { key: 'admin.process.file.nothingNewTemplate' },
      });
  };

  const busily = (work: Promise<void>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  return {
    waiting,
    isBusy,
    bringFile: (file) => busily(bringFile(file)),
    bringTemplate: () => busily(bringTemplate()),
    decide: (isTaken) => {
      if (isTaken && waiting) takeFile(waiting);
      setWaiting(undefined);
    },
  };
}

async function readFile(
  file: File,
): Promise<ProcessFile | { readonly ok: false; readonly fault: 'UNREADABLE' }> {
  if (file.size > LARGEST_FILE_BYTES) return { ok: false, fault: 'TOO_LARGE' };
  const text = await file.text().catch(() => undefined);
  return text === undefined ? { ok: false, fault: 'UNREADABLE' } : parseProcessFile(text);
}
