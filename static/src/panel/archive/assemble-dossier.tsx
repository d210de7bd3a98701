import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { AssembledArchive } from '../../../../src/contract/archive-view';
import { callPanel } from '../../api';
import { problemOf, UNREACHABLE, type Problem } from '../../common/problem';
import { ProblemMessage } from '../../common/problem-message';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { PutAway } from './put-away';

interface Props {
  /** Whether the dossier has been archived before. */
  readonly isAgain: boolean;
  readonly gapCount: number;
}

/** Puts the dossier of a product together, shows what it holds, and lets the custodian put it into the archive. */
export function AssembleDossier({ isAgain, gapCount }: Props) {
  const { t } = useTexts();
  const [assembled, setAssembled] = useState<AssembledArchive>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (assembled) place.current?.focus({ preventScroll: true });
  }, [assembled]);
  const assemble = async () => {
    setBusy(true);
    setAssembled(undefined);
    const reply = await callPanel('archive/assemble').catch(() => undefined);
    setBusy(false);
    setProblem(reply === undefined ? UNREACHABLE : reply.ok ? undefined : problemOf(reply));
    if (reply?.ok) setAssembled(reply.value);
  };
  return (
    <div ref={frame} tabIndex={-1} className="lg-form lg-focus">
      {!assembled && (
        <div className="lg-controls">
          <Button spacing="compact" isDisabled={isBusy} onClick={() => void assemble()}>
            {t(isAgain ? 'panel.archive.assembleAgain' : 'panel.archive.assemble')}
          </Button>
          <Working when={isBusy} />
        </div>
      )}
      {problem && <ProblemMessage problem={problem} />}
      {assembled && (
        <div ref={place} tabIndex={-1} className="lg-part lg-focus">
          <PutAway
            assembled={assembled}
            gapCount={gapCount}
            startAgain={() => void assemble()}
            close={() => {
              setAssembled(undefined);
              frame.current?.focus({ preventScroll: true });
            }}
          />
        </div>
      )}
    </div>
  );
}
