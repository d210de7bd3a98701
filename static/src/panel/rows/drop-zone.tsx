import { forwardRef, useState, type ReactNode } from 'react';

interface Props {
  readonly labelId: string;
  /** Absent where files are not taken. */
  readonly onFile?: (file: File) => void;
  readonly children: ReactNode;
}

/** A row, onto which a file can be dropped where files are taken. */
export const DropZone = forwardRef<HTMLElement, Props>(function DropZone({ labelId, onFile, children }, ref) {
  const [isOver, setOver] = useState(false);
  return (
    <article
      ref={ref}
      tabIndex={-1}
      className={isOver ? 'lg-row lg-row-over lg-focus' : 'lg-row lg-focus'}
      aria-labelledby={labelId}
      {...(onFile && {
        onDragOver: (event) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer.files[0];
          if (file) onFile(file);
        },
      })}
    >
      {children}
    </article>
  );
});
