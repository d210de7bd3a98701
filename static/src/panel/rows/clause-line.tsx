import { useId, useState, type ReactNode } from 'react';
import { useTexts } from '../../common/texts';
import { ClauseWords } from './clause-words';

interface Props {
  readonly clause: string;
  /** What stands before the clause in the same line. */
  readonly children?: ReactNode;
}

/** A small line that ends with a clause; pressing the clause opens its words below. */
export function ClauseLine({ clause, children }: Props) {
  const { t } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="lg-small">
        {children}
        <button
          type="button"
          className="lg-plain-button lg-focus"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t('panel.clause.open', { clause })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('panel.clause.short', { clause })}
        </button>
      </p>
      {isOpen && <ClauseWords id={id} clause={clause} />}
    </>
  );
}
