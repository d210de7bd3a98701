import { useRef, useState } from 'react';
import type { ImportPreview } from '../../../../../src/contract/table-view';
import { callPanel } from '../../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../../common/problem';
import type { TextKey } from '../../../common/text-key';
import { decodeSpreadsheet, type Decoded } from './decode-spreadsheet';
import { sendText, type SentText } from './send-text';

/** How far the import of a spreadsheet is. */
export type ImportStage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'sending'; readonly done: number; readonly all: number }
  | { readonly kind: 'looking'; readonly sent: SentText; readonly preview: ImportPreview };

interface Import {
  readonly stage: ImportStage;
  readonly problem: Problem | undefined;
  readonly takeFile: (file: File) => void;
  readonly takeText: (text: string) => void;
  readonly startAgain: () => void;
}

const PROBLEMS: Readonly<Record<Extract<Decoded, { ok: false }>['problem'], TextKey>> = {
  workbook: 'panel.import.workbook',
  unreadable: 'panel.import.unreadable',
};

/** Brings a spreadsheet to the backend and asks what importing it would do. */
export function useImport(deliverable: string): Import {
  const [stage, setStage] = useState<ImportStage>({ kind: 'choosing' });
  const [problem, setProblem] = useState<Problem>();
  const newest = useRef(0);

  const bring = async (text: string, isOld: () => boolean): Promise<Problem | undefined> => {
    if (text.trim() === '') return { sentence: 'panel.import.empty' };
    setStage({ kind: 'sending', done: 0, all: 1 });
    const sent = await sendText(text, (done, all) => {
      if (!isOld()) setStage({ kind: 'sending', done, all });
    });
    if (!sent.ok) return sent.problem;
    const { upload, parts } = sent;
    const reply = await callPanel('table/preview', { deliverable, upload, parts });
    if (!reply.ok) return problemOf(reply);
    if (!isOld()) setStage({ kind: 'looking', sent: { upload, parts }, preview: reply.value });
    return undefined;
  };
  const take = async (read: () => Promise<Decoded>) => {
    const turn = (newest.current += 1);
    const isOld = () => turn !== newest.current;
    setProblem(undefined);
    const work = async () => {
      const decoded = await read();
      return decoded.ok ? bring(decoded.text, isOld) : { sentence: PROBLEMS[decoded.problem] };
    };
    const found = await work().catch(() => UNREACHABLE);
    if (isOld() || found === undefined) return;
    setProblem(found);
    setStage({ kind: 'choosing' });
  };
  return {
    stage,
    problem,
    takeFile: (file) => void take(async () => decodeSpreadsheet(new Uint8Array(await file.arrayBuffer()))),
    takeText: (text) => void take(() => Promise.resolve({ ok: true, text })),
    startAgain: () => {
      newest.current += 1;
      setProblem(undefined);
      setStage({ kind: 'choosing' });
    },
  };
}
