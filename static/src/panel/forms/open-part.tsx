import { useRow } from '../rows/row-context';
import type { RowPart } from '../rows/row-part';
import { AttachedForm } from './attached-form';
import { Checklist } from './checklist';
import { ConfirmationForm } from './confirmation-form';
import { DatesForm } from './dates-form';
import { DroppedFile } from './dropped-file';
import { FactForm } from './fact-form';
import { LinkForm } from './link-form';
import { TableEditor } from './table-editor';
import { WaiverForm } from './waiver-form';

/** Whatever stands open below a row. Loaded when the first one is opened. */
export default function OpenPart({ part }: { readonly part: RowPart }) {
  return (
    <div className="lg-part">
      <PartOf part={part} />
    </div>
  );
}

function PartOf({ part }: { readonly part: RowPart }) {
  const { row, finish, show } = useRow();
  switch (part.kind) {
    case 'attached':
      return <AttachedForm />;
    case 'link':
      return <LinkForm key={part.evidence} evidence={part.evidence} />;
    case 'dates':
      return <DatesForm />;
    case 'fact':
      return row.fact ? <FactForm fact={row.fact} send={finish} cancel={() => show(undefined)} /> : null;
    case 'confirmation':
      return row.confirmation ? <ConfirmationForm confirmation={row.confirmation} /> : null;
    case 'checklist':
      return row.checklist ? <Checklist items={row.checklist} /> : null;
    case 'table':
      return row.table ? <TableEditor table={row.table} /> : null;
    case 'waive':
      return <WaiverForm />;
    case 'dropped':
      return <DroppedFile file={part.file} />;
  }
}
