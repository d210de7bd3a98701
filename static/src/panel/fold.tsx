import { Suspense, useState, type ReactNode } from 'react';
import { Working } from '../common/working';

interface Props {
  /** Of the heading; unique in the panel. */
  readonly id: string;
  readonly title: string;
  readonly level?: 2 | 3 | 4;
  readonly isOpenAtFirst?: boolean;
  /** Hears when somebody opens or closes it. */
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A part of the panel that is folded away, and neither loaded nor drawn, until somebody wants it. */
export function Fold({ id, title, level = 2, isOpenAtFirst = false, onToggle, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const Heading = `h${level}` as const;
  return (
    <section className="lg-section" aria-labelledby={id}>
      <Heading className={level === 2 ? 'lg-subtitle' : 'lg-row-title'}>
        <button
          type="button"
          id={id}
          className="lg-fold lg-focus"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            onToggle?.(!isOpen);
          }}
        >
          {title}
        </button>
      </Heading>
      {isOpen && <Suspense fallback={<Working when />}>{children}</Suspense>}
    </section>
  );
}
