import { useState, type ReactNode } from 'react';
import type { ReadinessRow } from '../../../src/contract/readiness-view';
import { useUpload } from './use-upload';

interface Props {
  readonly row: ReadinessRow;
  readonly children: ReactNode;
}

/** A row onto which a file can be dropped. */
export function DropZone({ row, children }: Props) {
  const { upload } = useUpload(row);
  const [isOver, setOver] = useState(false);
  return (
    <article
      className={isOver ? 'lg-row lg-row-over' : 'lg-row'}
      aria-labelledby={`row-${row.deliverable}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) upload(file);
      }}
    >
      {children}
    </article>
  );
}
