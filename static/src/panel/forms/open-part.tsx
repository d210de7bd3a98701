import { lazy, Suspense } from 'react';
import type { TableView } from '../../../../src/contract/table-view';
import { useTexts } from '../../common/texts';
import { Working } from '../../common/working';
import { useRow } from '../rows/row-context';
import type { RowPart } from '../rows/row-part';
import { useCanMark } from '../table/use-can-mark';
import { AttachedForm } from './attached-form';
import { Checklist } from './checklist';
import { ConfirmationForm } from './confirmation-form';
import { DatesForm } from './dates-form';
import { DroppedFile } from './dropped-file';
import { FactForm } from './fact-form';
import { LinkForm } from './link-form';
import { WaiverForm } from './waiver-form';

const Inventory = lazy(() => import('../table/inventory'));

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
      return row.table ? <RowTable table={row.table} /> : null;
    case 'waive':
      return <WaiverForm />;
    case 'dropped':
      return <DroppedFile file={part.file} />;
  }
}

function RowTable({ table }: { readonly table: TableView }) {
  const { name } = useTexts();
  const { row } = useRow();
  const canMark = useCanMark();
  return (
    <Suspense fallback={<Working when />}>
      <Inventory table={table} title={name(row.name)} place="row" canMark={canMark} />
    </Suspense>
  );
}
