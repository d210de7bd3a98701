import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useTexts } from '../common/texts';
import { DropZone } from './drop-zone';
import { EvidenceList } from './evidence-list';
import { LinkAttached } from './link-attached';
import { usePanelActions } from './panel-actions';
import { ProblemHere } from './problem-here';
import { RowFacts } from './row-facts';
import { StateLozenge } from './state-lozenge';
import { UploadButton } from './upload-button';

/** One deliverable: its state, who owes it, its files, and how to add one. */
export function DeliverableRow({ row }: { readonly row: ReadinessRow }) {
  const { name } = useTexts();
  const { view, canEdit } = usePanelActions();
  const isOpenToFiles = canEdit === true && takesFiles(row);
  const content = (
    <>
      <div className="lg-row-head">
        <div className="lg-row-name">
          <h3 className="lg-row-title" id={`row-${row.deliverable}`}>
            {name(row.name)}
          </h3>
          <StateLozenge state={row.state} />
        </div>
        {isOpenToFiles && <UploadButton row={row} />}
      </div>
      <RowFacts row={row} />
      <ProblemHere subject={row.deliverable} />
      {row.evidence.length > 0 && <EvidenceList row={row} />}
      {isOpenToFiles && row.state === 'missing' && view.otherAttachments.length > 0 && (
        <LinkAttached row={row} />
      )}
    </>
  );
  return isOpenToFiles ? (
    <DropZone row={row}>{content}</DropZone>
  ) : (
    <article className="lg-row" aria-labelledby={`row-${row.deliverable}`}>
      {content}
    </article>
  );
}

function takesFiles(row: ReadinessRow): boolean {
  const isFileKind = row.kind === 'file' || row.kind === 'fileOrLink' || row.kind === 'fileOrDate';
  return isFileKind && row.state !== 'notApplicable' && row.state !== 'notYetAsked';
}
