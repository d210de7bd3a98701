import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ReadinessRow } from '../../../../src/contract/readiness-view';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { EvidenceList } from '../evidence/evidence-list';
import { usePanelActions } from '../panel-actions';
import { OutcomeHere } from '../outcome-here';
import { useUpload } from '../use-upload';
import { DropZone } from './drop-zone';
import { RowActions } from './row-actions';
import { RowScopeContext } from './row-context';
import { RowFacts } from './row-facts';
import type { RowPart } from './row-part';
import { useClauseToggle } from './use-clause-toggle';
import { StateLozenge } from './state-lozenge';
import { WhatIsThere } from './what-is-there';
import './rows.css';

const OpenPart = lazy(() => import('../forms/open-part'));

/** One thing that a gate asks for: its state, who owes it, what is there, and what to do. */
export function RequirementRow({ row }: { readonly row: ReadinessRow }) {
  const { name } = useTexts();
  const { canEdit, run } = usePanelActions();
  const [part, show] = useState<RowPart>();
  const article = useRef<HTMLElement>(null);
  const upload = useUpload(row.key);
  const clause = useClauseToggle(row.clause);
  const [finished, setFinished] = useState(0);
  // After the row has been drawn anew, perhaps in another place: moving it would take the focus away again.
  useEffect(() => {
    if (finished > 0) article.current?.focus({ preventScroll: true });
  }, [finished]);
  const focus = () => setFinished((count) => count + 1);
  const proceed = (work: Parameters<typeof run>[1], control?: string) =>
    run(row.key, work, control && `${row.key} ${control}`);
  const finish = (work: Parameters<typeof run>[1]) =>
    void proceed(work).then((isDone) => {
      if (!isDone) return;
      show(undefined);
      focus();
    });
  const takesFiles = canEdit === true && row.accepts.file && row.state !== 'notApplicable';
  const dropped = (file: File) => {
    if (row.evidence.length === 0) void upload(file, null).then((isDone) => isDone && focus());
    else show({ kind: 'dropped', file });
  };
  return (
    <RowScopeContext.Provider value={{ row, part, show, finish, proceed, focus }}>
      <DropZone ref={article} labelId={`row-${row.key}`} {...(takesFiles && { onFile: dropped })}>
        <div className="lg-row-line">
          <div className="lg-cell">
            <h3 className="lg-row-title" id={`row-${row.key}`}>
              {name(row.name)}
            </h3>
            <RowFacts row={row} clause={clause.button} />
          </div>
          <div className="lg-cell-state">
            <StateLozenge state={row.state} />
          </div>
          <div className="lg-cell">
            <WhatIsThere row={row} />
            {row.evidence.length > 0 && <EvidenceList />}
          </div>
          <RowActions />
        </div>
        {clause.words}
        <OutcomeHere subject={row.key} />
        {part && (
          <Suspense fallback={<Working when />}>
            <OpenPart part={part} />
          </Suspense>
        )}
      </DropZone>
    </RowScopeContext.Provider>
  );
}
